import type { Mastery } from '#lib/mastery.ts';

const shapes: Readonly<Record<Mastery, { readonly color: string; readonly inside: string | null }>> = {
  mastered: { color: 'text-pass', inside: 'M4.5 8.3l2.4 2.4 4.6-5.2' },
  shaky: { color: 'text-notice', inside: 'M8 1.75a6.25 6.25 0 0 1 0 12.5z' },
  'not-started': { color: 'text-edge', inside: null },
};

/** A full circle with a tick, a half one, an empty one; the word stands beside it. */
export function MasteryMark({ mastery }: { mastery: Mastery }) {
  const { color, inside } = shapes[mastery];
  const full = mastery === 'mastered';
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 ${color}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      aria-hidden="true"
    >
      <circle cx={8} cy={8} r={6.25} fill={full ? 'currentColor' : 'none'} />
      {inside &&
        (full ? (
          <path d={inside} stroke="var(--color-card)" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <path d={inside} fill="currentColor" stroke="none" />
        ))}
    </svg>
  );
}

/** The colour of a state's word. */
export const wordColor: Readonly<Record<Mastery, string>> = {
  mastered: 'text-pass',
  shaky: 'text-notice',
  'not-started': 'text-muted',
};
