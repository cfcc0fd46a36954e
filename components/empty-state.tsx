import type { ReactNode } from 'react';
import { Icon, type IconName } from '#components/icon.tsx';

interface Props {
  readonly icon: IconName;
  /** What will be here, and how it comes to be. */
  readonly children: ReactNode;
  /** What to do next: a link or a button. */
  readonly action?: ReactNode;
  readonly className?: string;
}

/** Where a list will be, as long as nothing is in it. */
export function EmptyState({ icon, children, action, className = '' }: Props) {
  return (
    <div className={`empty grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-3 ${className}`}>
      <Icon name={icon} className="mt-0.5 size-5" />
      <div className="max-w-prose">{children}</div>
      {action && <div className="col-start-2 flex flex-wrap items-center gap-3">{action}</div>}
    </div>
  );
}
