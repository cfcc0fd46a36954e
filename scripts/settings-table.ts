import type { Setting } from '#server/config-variables.ts';

/** The table of docs/operations.md, which a test holds to this. */
export function settingsTable(settings: readonly Setting[]): string {
  const rows = settings.map(({ name, fallback, meaning }) => `| \`${name}\` | ${fallback} | ${meaning} |\n`);
  return `| variable | unset | meaning |\n|---|---|---|\n${rows.join('')}`;
}

/** For a terminal: a line with what holds here, and under it what it means. */
export function settingsText(settings: readonly Setting[]): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  const plain = (text: string) => text.replaceAll('`', '');
  return settings
    .map(({ name, value, fallback, meaning }) => {
      const holds = value ?? (fallback ? `${plain(fallback)} (unset)` : '(unset)');
      const otherwise = value !== undefined && fallback ? `; unset: ${plain(fallback)}` : '';
      return `${name.padEnd(width)}  ${holds}\n${' '.repeat(width)}    ${plain(meaning)}${otherwise}\n`;
    })
    .join('');
}
