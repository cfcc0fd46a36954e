/** Outline icons on a 20 × 20 grid, always decorative: the word beside them (or an aria-label) carries the meaning. */
const paths = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  alert: 'M10 3l8 14H2L10 3zM10 8v4M10 14.5v.01',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4l3 2',
  memory: 'M5 5h10v10H5zM8 2v3M12 2v3M8 15v3M12 15v3M2 8h3M2 12h3M15 8h3M15 12h3',
  cloud: 'M6 15a3.5 3.5 0 0 1-.4-7A5 5 0 0 1 15 8.6 3.3 3.3 0 0 1 14.5 15z',
  play: 'M6 4l10 6-10 6z',
  pause: 'M7 4v12M13 4v12',
  download: 'M10 3.5v9M5.5 8.5L10 13l4.5-4.5M4 16.5h12',
  send: 'M10 16V4M5 9l5-5 5 5',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M16 4l-1.4 1.4M5.4 14.6L4 16',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  screen: 'M2.5 4h15v10h-15zM7 17h6M10 14v3',
  lamp: 'M7 14.5h6M8 17h4M10 2.5a5 5 0 0 0-3 9c.6.5 1 1.2 1 2v1h4v-1c0-.8.4-1.5 1-2a5 5 0 0 0-3-9z',
  undo: 'M4 8h8a4 4 0 0 1 0 8H7M4 8l3.5-3.5M4 8l3.5 3.5',
  history: 'M3 10a7 7 0 1 0 2.3-5.2L3 7M3 3v4h4M10 6.5V10l2.5 1.5',
  chevron: 'M7 4l6 6-6 6',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  person: 'M10 3a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 10 3zM3.5 17c.6-3.3 3.2-5 6.5-5s5.9 1.7 6.5 5',
  people:
    'M7.5 4a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM2 16.5c.5-3 2.6-4.5 5.5-4.5s5 1.5 5.5 4.5M13 4.3a2.8 2.8 0 0 1 0 5.1M15.2 12.4c1.7.6 2.6 2 2.8 4.1',
  book: 'M10 5.5C8 4 5.5 3.5 3 3.5v11.5c2.5 0 5 .5 7 2 2-1.5 4.5-2 7-2V3.5c-2.5 0-5 .5-7 2zM10 5.5V17',
  code: 'M7 5.5L2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5M11.2 3.5l-2.4 13',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  pencil: 'M4 16l.8-3.6L13.6 3.6a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3L7.6 15.2zM12 5.2l2.8 2.8',
  map: 'M2.5 5l5-2 5 2 5-2v12l-5 2-5-2-5 2zM7.5 3v12M12.5 5v12',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  flag: 'M5 17.5V3h10l-2.5 3.5L15 10H5',
  quiz: 'M3 5l1.5 1.5L7 4M3 11.5L4.5 13 7 10.5M10 5.5h7M10 12h7M10 16h4',
  minus: 'M5 10h10',
  hourglass:
    'M5.5 3h9M5.5 17h9M6.5 3c0 4 2.3 5.2 3.5 7-1.2 1.8-3.5 3-3.5 7M13.5 3c0 4-2.3 5.2-3.5 7 1.2 1.8 3.5 3 3.5 7',
  comment: 'M3.5 4h13v9.5H9l-4 3.5v-3.5H3.5z',
  eye: 'M1.8 10c1.9-3.7 4.7-5.5 8.2-5.5s6.3 1.8 8.2 5.5c-1.9 3.7-4.7 5.5-8.2 5.5S3.7 13.7 1.8 10zM10 7.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z',
  printer: 'M6 7.5V3h8v4.5M6 14.5H3.5v-7h13v7H14M6 12h8v5.5H6z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={`inline-block shrink-0 ${className}`}
      fill="none"
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
