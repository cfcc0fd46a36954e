import type { ReactNode } from 'react';

interface Props {
  /** What is on its way, for screen readers. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Where something will stand once it is there: as large as that, so that nothing moves then. */
export function Skeleton({ label, className = 'grid gap-3', children }: Props) {
  return (
    <div role="status" className={className}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** One bar, as large as `className` says. */
export const Bar = ({ className }: { readonly className: string }) => (
  <span aria-hidden="true" className={`skeleton ${className}`} />
);

/** Some lines of a text. */
export function Lines({ count }: { readonly count: number }) {
  const widths = ['w-full', 'w-11/12', 'w-full', 'w-4/5'];
  return (
    <div className="grid gap-2.5">
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same, and never change.
        <Bar key={i} className={`h-4 ${i === count - 1 ? 'w-2/3' : widths[i % widths.length]}`} />
      ))}
    </div>
  );
}
