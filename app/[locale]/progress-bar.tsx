/** How much of the course is solved, as a bar with its words beside it. */
export function ProgressBar({ solved, total, label }: { solved: number; total: number; label: string }) {
  return (
    <div className="flex items-center gap-3 text-muted text-sm">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={solved}
        className="h-2 w-48 overflow-hidden rounded-full bg-sunk ring-1 ring-line ring-inset"
      >
        <div className="h-full rounded-full bg-pass" style={{ width: `${(100 * solved) / Math.max(1, total)}%` }} />
      </div>
      <span aria-hidden="true">{label}</span>
    </div>
  );
}
