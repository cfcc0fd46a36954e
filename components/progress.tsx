interface Props {
  readonly value: number;
  readonly max: number;
  /** What it says in words; null where they are read beside it, and the bar need not be. */
  readonly label: string | null;
  /** `pass`: what is solved; else what is on its way. */
  readonly tone?: 'pass';
  readonly className?: string;
}

/** How much of something is done, as a bar. */
export function Progress({ value, max, label, tone, className = '' }: Props) {
  return (
    <progress
      className={`progress ${className}`}
      data-tone={tone}
      aria-label={label ?? undefined}
      aria-hidden={label === null || undefined}
      value={value}
      max={Math.max(1, max)}
    />
  );
}
