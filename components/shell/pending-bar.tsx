'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Long enough for any answer; after that the click led nowhere. */
const longestMs = 20_000;

/** The address that a click is about to lead to, if it leads to another page of this site in this tab. */
function destination(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null;
  const here = location.pathname + location.search;
  const there = link.pathname + link.search;
  return there === here || link.pathname.startsWith('/api/') ? null : there;
}

/**
 * A line over the page while the next one is on its way. Most pages wait for their data before they answer, since one that has begun
 * could no longer say 404; without the line a click would seem to do nothing meanwhile.
 */
export function PendingBar() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => destination(event) && setLeaving(here);
    addEventListener('click', follow, { capture: true });
    return () => removeEventListener('click', follow, { capture: true });
  }, [here]);
  useEffect(() => {
    if (leaving === null) return;
    const timer = setTimeout(() => setLeaving(null), longestMs);
    return () => clearTimeout(timer);
  }, [leaving]);
  return leaving === here && <div className="pending-bar" aria-hidden="true" />;
}
