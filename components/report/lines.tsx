/** Lines that belong together, each under the one before; a single one stays in the run of the text. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return lines.map((line, i) => (
    <span key={line} className="block">
      {i < lines.length - 1 ? `${line},` : line}
    </span>
  ));
}
