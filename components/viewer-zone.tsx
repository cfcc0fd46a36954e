'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { zoneCookie } from '#lib/calendar.ts';

/**
 * Tells the server in which time zone its viewer is, for what goes by their days.
 * @param rendered the zone that the page was rendered for
 */
export function ViewerZone({ rendered }: { readonly rendered: string }) {
  const router = useRouter();
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here === rendered) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140.
    document.cookie = zoneCookie(here);
    router.refresh();
  }, [rendered, router]);
  return null;
}
