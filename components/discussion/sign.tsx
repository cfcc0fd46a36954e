/** Outline signs of the discussion on the grid of the other icons; apart from these, since every page loads those. */
const paths = {
  heart: 'M10 16.5S3 12.4 3 7.7A3.7 3.7 0 0 1 10 6a3.7 3.7 0 0 1 7 1.7c0 4.7-7 8.8-7 8.8z',
  reply: 'M8 5L3.5 9.5 8 14M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1.5',
  star: 'M10 3l2.2 4.5 5 .7-3.6 3.5.8 4.9L10 14.3l-4.4 2.3.8-4.9L2.8 8.2l5-.7z',
  hidden:
    'M3 3l14 14M8.2 5.2A8 8 0 0 1 18 10a11 11 0 0 1-2.4 3M5 6.6A10.6 10.6 0 0 0 2 10c1.5 3 4.5 5 8 5 1 0 2-.2 3-.5',
  talk: 'M3 4.5h14v9.5H9.5L6 17v-3H3z',
} as const;

export function Sign({ name, filled = false }: { readonly name: keyof typeof paths; readonly filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className="inline-block size-4 shrink-0"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
