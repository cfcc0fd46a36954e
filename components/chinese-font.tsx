'use client';

import { useEffect } from 'react';

/**
 * Noto Sans SC, self-hosted in about a hundred slices of which a page loads the few it shows. Its style sheet is large,
 * so only Chinese pages ask for it, after the first paint; until then the device's own Chinese font stands in.
 */
export function ChineseFont() {
  useEffect(() => {
    void import('@fontsource-variable/noto-sans-sc/index.css');
  }, []);
  return null;
}
