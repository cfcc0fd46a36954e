/** ∂, the sign every exercise here is about, in a rounded square. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 28" className="size-7 shrink-0" aria-hidden="true">
      <rect width="28" height="28" rx="7" className="fill-accent" />
      <path
        d="M9.6 7.2c1.5-1.6 3.3-2.2 5.2-1.9 3.4.5 5 4 4.5 9.2-.5 5-2.9 8.3-6 8.3-2.7 0-4.4-1.9-4.3-4.5.1-3 2.4-5.2 5.2-5.2 2 0 3.8 1 4.9 2.7"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.3"
        strokeLinecap="round"
      />
    </svg>
  );
}
