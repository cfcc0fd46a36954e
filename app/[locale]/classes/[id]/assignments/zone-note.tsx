'use client';

import { useTranslations } from 'next-intl';
import { useViewerZone } from '#components/classes/use-viewer-zone.ts';
import { zoneText } from '#components/classes/zoned-time.tsx';

/** By whose clocks the page goes. */
export function ZoneNote({ zone }: { readonly zone: string }) {
  const t = useTranslations('Assignments.times');
  const viewer = useViewerZone() ?? zone;
  return (
    <p className="text-muted text-sm">
      {t('zone', { zone: zoneText(zone) })}
      {viewer !== zone && ` ${t('yours', { zone: zoneText(viewer) })}`}
    </p>
  );
}
