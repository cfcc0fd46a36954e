import type { ReactNode } from 'react';
import { Scroll } from '#components/scroll.tsx';

/** A program as it was written. */
export function Program({ source, label, children }: { source: string; label: string; children?: ReactNode }) {
  return (
    <figure className="card insight-program">
      {children && <figcaption>{children}</figcaption>}
      <Scroll as="pre" aria-label={label}>
        <code>{source}</code>
      </Scroll>
    </figure>
  );
}
