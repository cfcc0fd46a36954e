import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { useFault } from '#components/classes/cell/use-fault.ts';

const ways = ['points', 'percent', 'excused'] as const;
type Way = (typeof ways)[number];

/** As the server allows it. */
const mostShare = 2;

/** What is typed as a share of the points; null when it is none. Commas are decimal points to many. */
function shareOf(typed: string, whole: number): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  const share = value / whole;
  return typed.trim() !== '' && Number.isFinite(share) && share >= 0 && share <= mostShare ? share : null;
}

/** Sets the score by hand, or excuses, with a reason that the learner reads. */
export function OverrideForm({ cell, path, numbers, load, onDone }: PartProps & { readonly onDone: () => void }) {
  const t = useTranslations('Gradebook.override');
  const fault = useFault();
  const id = useId();
  const { points } = cell.assignment;
  const [way, setWay] = useState<Way>('points');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [{ busy, error }, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null });
  const whole = way === 'percent' ? 100 : points;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const score = way === 'excused' ? null : shareOf(typed, whole);
    if (way !== 'excused' && score === null)
      return setState({ busy: false, error: t('invalid', { most: numbers.points(whole * mostShare) }) });
    if (reason.trim() === '') return setState({ busy: false, error: t('needsReason') });
    setState({ busy: true, error: null });
    try {
      await call(`${path}/overrides`, { method: 'POST', json: { score, reason } });
      await load();
      onDone();
    } catch (problem) {
      setState({ busy: false, error: fault(problem) });
    }
  }

  return (
    <form className="card grid gap-3 p-4" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend className="mb-1 font-medium text-sm">{t('how')}</legend>
        <div className="segments w-fit">
          {ways.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-way`}
                className="sr-only"
                checked={way === each}
                onChange={() => setWay(each)}
              />
              {t(each)}
            </label>
          ))}
        </div>
      </fieldset>
      {way !== 'excused' && (
        <label className="grid max-w-48 gap-1 text-sm">
          <span className="font-medium">{t(`value.${way}`, { points: numbers.points(points) })}</span>
          <input
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-describedby={`${id}-error`}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      )}
      <label className="grid gap-1 text-sm">
        <span className="font-medium">{t('reason')}</span>
        <textarea
          className="field"
          rows={2}
          maxLength={1_000}
          value={reason}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={({ target }) => setReason(target.value)}
        />
        <span id={`${id}-hint`} className="text-muted text-xs">
          {t('reasonHint')} {t('kept')}
        </span>
      </label>
      <p id={`${id}-error`} role="alert" className="text-fail text-sm empty:hidden">
        {error}
      </p>
      <div className="flex gap-2">
        <Button type="submit" className="button-primary" off={busy}>
          {t(busy ? 'saving' : 'save')}
        </Button>
        <button type="button" className="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
