import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { useFault } from '#components/classes/cell/use-fault.ts';
import { Icon } from '#components/icon.tsx';
import { Moment } from '#components/quiz/moment.tsx';

/** Every score that was set by hand, with why; the one that counts can be undone. */
export function OverrideHistory({ cell, path, numbers, load }: PartProps) {
  const t = useTranslations('Gradebook');
  const fault = useFault();
  const [{ busy, error }, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  if (cell.overrides.length === 0) return null;
  const standing = cell.overrides.find(({ undoneAt }) => undoneAt === null);

  async function undo(id: string): Promise<void> {
    setState({ busy: true, error: null });
    try {
      await call(`${path}/overrides/${id}`, { method: 'DELETE' });
      await load();
      setState({ busy: false, error: null });
    } catch (problem) {
      setState({ busy: false, error: fault(problem) });
    }
  }

  const points = numbers.points(cell.assignment.points);
  return (
    <div className="grid gap-1.5 text-sm">
      <h4 className="font-medium">{t('override.history')}</h4>
      <ol className="grid gap-1.5">
        {cell.overrides.map((each) => (
          <li key={each.id} className="card flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2">
            <div className="min-w-0 grow">
              <p className={each.undoneAt ? 'text-muted line-through' : 'font-medium'}>
                {each.score === null
                  ? t('score.excused')
                  : t('score.counts', { earned: numbers.points(each.score * cell.assignment.points), points })}
              </p>
              <p className="break-words">{each.reason}</p>
              <p className="text-muted text-xs">
                {t.rich('override.by', {
                  by: each.by ?? t('override.somebody'),
                  time: () => <Moment time={each.at} />,
                })}
                {each.undoneAt && (
                  <> · {t.rich('override.undone', { time: () => <Moment time={each.undoneAt ?? ''} /> })}</>
                )}
              </p>
            </div>
            {each.id === standing?.id && cell.may.override && (
              <Button type="button" className="button" off={busy} onClick={() => void undo(each.id)}>
                <Icon name="undo" />
                {t('override.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p role="alert" className="text-fail empty:hidden">
        {error}
      </p>
    </div>
  );
}
