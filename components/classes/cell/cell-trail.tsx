import { useLocale, useTranslations } from 'next-intl';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { eventWords } from '#components/classes/event-words.ts';
import { useViewerZone } from '#components/classes/use-viewer-zone.ts';
import { Moment } from '#components/quiz/moment.tsx';

/** Everything that was done to the cell, newest first. */
export function CellTrail({ cell, zone }: PartProps) {
  const t = useTranslations('Gradebook.trail');
  const telling = { t: useTranslations('Classes.trail'), locale: useLocale(), zone: useViewerZone() ?? zone };
  return (
    <section className="cell-part text-sm" aria-labelledby="cell-trail">
      <h3 id="cell-trail">{t('title')}</h3>
      {cell.events.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ol className="grid gap-1.5">
        {cell.events.map((event) => {
          const { text, reason } = eventWords(telling, event);
          return (
            <li key={event.id} className="grid gap-x-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <span className="text-muted tabular-nums">
                <Moment time={event.at} />
              </span>
              <span className="break-words">
                {t('did', { by: event.by, what: text })}
                {reason && <span className="block text-muted">{reason}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
