'use client';

import { useEffect, useRef } from 'react';
import { useRouter } from '#i18n/navigation.ts';

interface Props {
  readonly slug: string;
  /** Of the files this page was rendered from. */
  readonly version: string;
}

/** For authors: shows what they save. Facts and figures also come by hot reload; prose and programs are read from disk. */
export function LiveContent({ slug, version }: Props) {
  const router = useRouter();
  const shown = useRef(version);
  shown.current = version;
  useEffect(() => {
    const changes = new EventSource(`/api/exercises/${slug}/changes`);
    changes.onmessage = ({ data }: MessageEvent<string>) => {
      const [starters] = data.split(' ');
      // An editor keeps what it began with, so the page begins anew. What was typed is in the drafts.
      if (!shown.current.startsWith(`${starters} `)) location.reload();
      else if (data !== shown.current) router.refresh();
    };
    return () => changes.close();
  }, [router, slug]);
  return null;
}
