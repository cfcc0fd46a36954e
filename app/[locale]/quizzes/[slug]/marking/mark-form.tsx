'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { call } from '#components/api.ts';
import type { MarkView } from '#server/views-quiz.ts';

interface Props {
  readonly attempt: string;
  readonly item: string;
  readonly rubric: readonly { readonly title: ReactNode; readonly name: string; readonly points: number }[];
  readonly mark: MarkView | null;
}

/** Points by the rubric and a comment; a mark may be changed later. */
export function MarkForm({ attempt, item, rubric, mark }: Props) {
  const t = useTranslations('Quiz.marking');
  const id = useId();
  const [state, setState] = useState<'saving' | 'saved' | 'failed' | null>(null);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const points = rubric.map((_, place) => Number(form.get(`points-${place}`)));
    const json = { points, comment: String(form.get('comment') ?? '') };
    setState('saving');
    setState(
      await call(`/api/attempts/${attempt}/responses/${item}/mark`, { method: 'PUT', json }).then(
        () => 'saved' as const,
        () => 'failed' as const,
      ),
    );
  }

  return (
    <form onSubmit={save} className="grid gap-3 border-line border-t pt-4">
      {[...rubric.entries()].map(([place, { title, name, points }]) => (
        <div key={place} className="flex items-center gap-4">
          <div className="min-w-0 flex-1 text-sm">{title}</div>
          <input
            type="number"
            name={`points-${place}`}
            aria-label={t('points', { title: name, points })}
            required
            min={0}
            max={points}
            step="any"
            className="field w-20"
            defaultValue={mark?.points[place]}
          />
          <span className="w-8 text-muted text-sm">/ {points}</span>
        </div>
      ))}
      <label htmlFor={`${id}-comment`} className="font-medium text-sm">
        {t('comment')}
      </label>
      <textarea
        id={`${id}-comment`}
        name="comment"
        rows={2}
        dir="auto"
        maxLength={2_000}
        className="field py-2"
        defaultValue={mark?.comment ?? ''}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button-primary" aria-disabled={state === 'saving'}>
          {t('save')}
        </button>
        <p role="status" className={`text-sm ${state === 'failed' ? 'text-fail' : 'text-pass'}`}>
          {state === 'saved' || state === 'failed' ? t(state) : null}
        </p>
      </div>
    </form>
  );
}
