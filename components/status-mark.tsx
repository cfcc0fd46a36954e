import { Icon } from '#components/icon.tsx';
import type { ExerciseStatus } from '#server/views-course.ts';

const marks = {
  solved: <Icon name="check" className="size-4 text-pass" />,
  attempted: <span className="size-2.5 rounded-full border-2 border-notice" />,
  'not-started': <span className="size-2.5 rounded-full border-2 border-edge opacity-50" />,
} as const;

/** How far someone is with an exercise, as a picture; its word stands beside it. */
export function StatusMark({ status }: { status: ExerciseStatus }) {
  return (
    <span className="grid w-6 shrink-0 place-items-center" aria-hidden="true">
      {marks[status]}
    </span>
  );
}
