/** @returns `U+41-5A, U+61`, as a style sheet names the characters of a font */
export function unicodeRange(characters: readonly string[]): string {
  const runs: [number, number][] = [];
  for (const code of characters.map((each) => each.codePointAt(0) ?? 0).toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}
