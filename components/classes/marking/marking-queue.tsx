'use client';

import { useTranslations } from 'next-intl';
import { EntryList } from '#components/classes/marking/entry-list.tsx';
import { TextDesk } from '#components/classes/marking/text-desk.tsx';
import { type MarkingQuery, useMarking } from '#components/classes/marking/use-marking.ts';
import { sum } from '#components/marking/mark-draft.ts';
import { Bar, Lines, Skeleton } from '#components/skeleton.tsx';
import type { MarkingQueueView } from '#server/classes/views-marking.ts';

interface Props {
  readonly classId: string;
  readonly queue: MarkingQueueView;
  readonly query: MarkingQuery;
}

/** The texts of a class, one at a time. */
export function MarkingQueue({ classId, queue, query }: Props) {
  const t = useTranslations('Marking');
  const marking = useMarking(classId, queue, query);
  const shell = useTranslations('Shell');
  const { text, phase, problem } = marking;
  return (
    <div className="mark-queue">
      <div className="grid min-w-0 content-start gap-3">
        <LastLine marking={marking} />
        {problem && (
          <p role="alert" className="rounded-md bg-fail-soft px-3 py-2 text-fail text-sm">
            {problem}
          </p>
        )}
        {phase === 'loading' && (
          <Skeleton label={shell('loading')} className="mark-desk">
            <Bar className="h-6 w-64 max-w-full" />
            <Lines count={6} />
            <Bar className="h-24" />
          </Skeleton>
        )}
        {phase === 'open' && text && (
          <TextDesk
            key={`${marking.turn} ${text.text}`}
            {...{ marking, text, mayMark: queue.may.mark, goesOn: query.list === 'waiting' }}
          />
        )}
        {phase === 'done' && (
          <div className="grid justify-items-start gap-3 py-6">
            <p className="font-medium">
              {query.list !== 'waiting' ? t('none') : t(queue.total > 0 ? 'doneOthers' : 'done')}
            </p>
            {query.list === 'waiting' && queue.may.mark && (
              <button type="button" className="button" onClick={() => void marking.next(null)}>
                {t('reload')}
              </button>
            )}
          </div>
        )}
      </div>
      {queue.entries.length > 0 && (
        <EntryList queue={queue} open={text?.text ?? null} onOpen={(entry) => void marking.open(entry)} />
      )}
    </div>
  );
}

/** What was done last, and the way back. */
function LastLine({ marking: { last, undo, open } }: { readonly marking: ReturnType<typeof useMarking> }) {
  const t = useTranslations('Marking');
  const mark = last?.text.mark;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 text-sm">
      {last?.act === 'undone' && <p>{t('undone')}</p>}
      {last?.act === 'marked' && mark && (
        <>
          <p className="text-pass">
            {t('savedOne', {
              name: last.text.writer?.name ?? '',
              earned: sum(mark.points),
              most: sum(last.text.rubric.map(({ points }) => points)),
            })}
          </p>
          <button type="button" className="text-accent hover:underline" onClick={() => void undo(last.text)}>
            {t('undo')}
          </button>
          <button type="button" className="text-accent hover:underline" onClick={() => void open(last.text.text)}>
            {t('open')}
          </button>
        </>
      )}
    </div>
  );
}
