import type { Oracle } from '#tests/figures/oracle.ts';

/** It shows parts, no numbers. */
export const oracle: Oracle = () => ({});
