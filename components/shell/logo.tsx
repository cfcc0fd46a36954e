import { mark } from '#lib/mark.ts';

/** The mark beside the name, alike in both themes. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="size-7 shrink-0" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-(--mark-tile)" />
      <g fill="none" className="stroke-(--mark-line)" strokeWidth="3.2" strokeLinecap="round">
        <circle {...mark.bowl} />
        <path d={mark.stem} />
      </g>
      <circle {...mark.node} className="fill-(--mark-node)" />
    </svg>
  );
}
