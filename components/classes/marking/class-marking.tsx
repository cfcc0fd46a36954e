'use client';

import { useTranslations } from 'next-intl';
import { Anonymity } from '#components/classes/marking/anonymity.tsx';
import { Filters } from '#components/classes/marking/filters.tsx';
import { MarkingQueue } from '#components/classes/marking/marking-queue.tsx';
import type { MarkingQuery } from '#components/classes/marking/use-marking.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#i18n/navigation.ts';
import type { MarkingQueueView } from '#server/classes/views-marking.ts';

interface Props {
  readonly classId: string;
  readonly archived: boolean;
  readonly queue: MarkingQueueView;
  readonly query: MarkingQuery;
}

/** Which texts there are to mark, and the one that is open. */
export function ClassMarking({ classId, archived, queue, query }: Props) {
  const t = useTranslations('Marking');
  const { anonymous, may, items } = queue;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <h2 className="sr-only">{t('title')}</h2>
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-3">
        <p className="max-w-prose text-muted text-sm">{t('lead')}</p>
        <Anonymity {...{ classId, anonymous, mayChange: may.change }} />
      </div>
      {!may.mark && <p className="text-notice text-sm">{t(archived ? 'archived' : 'mayNot')}</p>}
      {items.length === 0 ? (
        <EmptyState
          icon="pencil"
          action={
            <Link href={`/classes/${classId}/assignments`} className="button">
              {t('toAssignments')}
            </Link>
          }
        >
          {t('nothing')}
        </EmptyState>
      ) : (
        <>
          <Filters {...{ classId, queue, query }} />
          <MarkingQueue key={`${JSON.stringify(query)} ${anonymous}`} {...{ classId, queue, query }} />
        </>
      )}
    </div>
  );
}
