import type { QuantityVerdict } from '#grader/report.ts';

/** How a learner's quantity came out: a glyph on a 20 × 20 grid, and the colours of its text and its ground. */
export const marks: Readonly<Record<QuantityVerdict, { path: string; text: string; ground: string }>> = {
  right: { path: 'M4 10.5l4 4 8-9', text: 'var(--color-pass)', ground: 'var(--color-pass-soft)' },
  'first-wrong': { path: 'M5 5l10 10M15 5L5 15', text: 'var(--color-fail)', ground: 'var(--color-fail-soft)' },
  follows: { path: 'M5 3v8h10M11 7l4 4-4 4', text: 'var(--color-notice)', ground: 'var(--color-notice-soft)' },
  wrong: { path: 'M5 5l10 10M15 5L5 15', text: 'var(--color-fail)', ground: 'var(--color-fail-soft)' },
};

/** A verdict as glyph and word. */
export function QuantityMark({ verdict, word }: { verdict: QuantityVerdict; word: string }) {
  const { path, text } = marks[verdict];
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium" style={{ color: text }}>
      <svg
        viewBox="0 0 20 20"
        className="size-4 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
      {word}
    </span>
  );
}
