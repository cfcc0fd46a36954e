/** Delta debugging by lines: leaves out ever smaller parts as long as `fails` stays true, at most until `until` (ms). */
export async function minimise(
  source: string,
  until: number,
  fails: (source: string) => Promise<boolean>,
): Promise<string> {
  let lines = source.split('\n');
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length && Date.now() < until; ) {
      const shorter = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (shorter.length < lines.length && (await fails(shorter.join('\n')))) lines = shorter;
      else at += size;
    }
  }
  return lines.join('\n');
}
