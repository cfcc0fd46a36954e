'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { Outcome } from '#components/outcome.tsx';
import type { FeedbackTime, PolicyView } from '#server/views-quiz.ts';

interface Props {
  readonly quiz: string;
  readonly policy: PolicyView;
}

const times: readonly FeedbackTime[] = ['atOnce', 'onSubmit', 'afterDate'];

/** For a field of the kind `datetime-local`, which has no zone. */
function localTime(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const numberOrNull = (text: FormDataEntryValue | null) => (text === null || text === '' ? null : Number(text));

/** The rules of a quiz's tests, saved together. */
export function PolicyForm({ quiz, policy }: Props) {
  const t = useTranslations('Quiz.policy');
  const id = useId();
  const [feedback, setFeedback] = useState(policy.feedback);
  const [state, setState] = useState<'saving' | 'saved' | 'failed' | null>(null);
  // Only the browser knows its zone.
  const [zone, setZone] = useState('');
  const [date, setDate] = useState('');
  useEffect(() => {
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    setDate(policy.feedbackAt ? localTime(policy.feedbackAt) : '');
  }, [policy.feedbackAt]);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const minutes = numberOrNull(form.get('minutes'));
    const json = {
      practice: form.get('practice') !== null,
      timeLimit: minutes === null ? null : Math.round(minutes * 60),
      attemptLimit: numberOrNull(form.get('attempts')),
      feedback,
      feedbackAt: feedback === 'afterDate' && date !== '' ? new Date(date).toISOString() : null,
    };
    setState('saving');
    setState(
      await call(`/api/quizzes/${quiz}/policy`, { method: 'PUT', json }).then(
        () => 'saved' as const,
        () => 'failed' as const,
      ),
    );
  }

  return (
    <form onSubmit={save} className="mt-6 grid gap-5">
      <label className="flex min-h-9 items-center gap-2.5">
        <input type="checkbox" name="practice" className="size-4.5" defaultChecked={policy.practice} />
        {t('practice')}
      </label>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-minutes`} className="font-medium text-sm">
          {t('time')}
        </label>
        <input
          id={`${id}-minutes`}
          name="minutes"
          type="number"
          min={0.5}
          max={1440}
          step="any"
          className="field min-h-11 max-w-40"
          defaultValue={policy.timeLimit === null ? '' : policy.timeLimit / 60}
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-attempts`} className="font-medium text-sm">
          {t('attempts')}
        </label>
        <input
          id={`${id}-attempts`}
          name="attempts"
          type="number"
          min={1}
          max={100}
          step={1}
          className="field min-h-11 max-w-40"
          defaultValue={policy.attemptLimit ?? ''}
        />
      </div>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-medium text-sm">{t('feedback')}</legend>
        {times.map((time) => (
          <label key={time} className="flex min-h-8 items-center gap-2.5">
            <input
              type="radio"
              name="feedback"
              className="size-4.5"
              checked={feedback === time}
              onChange={() => setFeedback(time)}
            />
            {t(`feedbackTimes.${time}`)}
          </label>
        ))}
      </fieldset>
      {feedback === 'afterDate' && (
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-date`} className="font-medium text-sm">
            {t('date', { zone: zone.replaceAll('_', ' ') })}
          </label>
          <input
            id={`${id}-date`}
            type="datetime-local"
            required
            className="field min-h-11 max-w-72"
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button-primary min-h-11 px-6" aria-disabled={state === 'saving'}>
          {state === 'saving' ? t('saving') : t('save')}
        </button>
        <Outcome done={state === 'saved' && t('saved')} problem={state === 'failed' && t('failed')} />
      </div>
    </form>
  );
}
