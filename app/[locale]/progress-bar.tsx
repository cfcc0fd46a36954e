import { Progress } from '#components/progress.tsx';

/** How much of the course is solved, as a bar with its words beside it. */
export function ProgressBar({ solved, total, label }: { solved: number; total: number; label: string }) {
  return (
    <div className="flex items-center gap-3 text-muted text-sm">
      <Progress value={solved} max={total} label={label} tone="pass" className="max-w-48" />
      <span aria-hidden="true">{label}</span>
    </div>
  );
}
