import { Icon, type IconName } from '#components/icon.tsx';
import type { AssignableView } from '#server/classes/views-assignments.ts';

const icons: Readonly<Record<AssignableView['kind'], IconName>> = { lesson: 'book', exercise: 'code', quiz: 'quiz' };

/** What kind of page it is, as a picture; its word stands beside it. */
export function KindIcon({ kind, className = 'size-4.5' }: { kind: AssignableView['kind']; className?: string }) {
  return <Icon name={icons[kind]} className={className} />;
}
