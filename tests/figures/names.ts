import { readdirSync } from 'node:fs';

/** Every live figure that there is. */
export const liveFigureNames = (): string[] =>
  readdirSync('components/figures/live')
    .filter((file) => file.endsWith('.tsx') && file !== 'live-figure.tsx')
    .map((file) => file.replace('.tsx', ''))
    .sort();
