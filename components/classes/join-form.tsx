'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { dayMs } from '#lib/calendar.ts';
import type { ClassView } from '#server/classes/views-classes.ts';

const spans = { day: 1, week: 7, month: 30 } as const;
const isSpan = (value: string): value is keyof typeof spans => Object.hasOwn(spans, value);

const future = (time: string | null) => (time !== null && Date.parse(time) > Date.now() ? time : null);

/** Whether people get in, by which code, and until when. What is chosen holds at once. */
export function JoinForm({ view: { id, join, zone } }: { readonly view: ClassView }) {
  const t = useTranslations('Classes.settings');
  const field = useId();
  const { busy, problem, change } = useChange();
  const set = (code: 'keep' | 'new' | 'none', expiresAt: string | null) =>
    change(`/${id}/join-code`, { method: 'PUT', json: { code, expiresAt } });
  const expire = (value: string) =>
    set('keep', isSpan(value) ? new Date(Date.now() + spans[value] * dayMs).toISOString() : null);

  return (
    <section aria-labelledby={`${field}-title`} className="grid gap-4">
      <h2 id={`${field}-title`} className="font-semibold text-lg">
        {t('code')}
      </h2>
      {join ? (
        <>
          <p>
            {t('codeText')} {t.rich('now', { code: () => <b className="font-mono">{join.code}</b> })}
          </p>
          <div className="grid gap-1.5">
            <label htmlFor={field} className="font-medium text-sm">
              {t('expiry')}
            </label>
            <select
              id={field}
              className="field min-h-11 max-w-80"
              value={join.expiresAt ? 'keep' : 'never'}
              onChange={({ target }) => target.value !== 'keep' && expire(target.value)}
            >
              {join.expiresAt && <option value="keep">{t('expiries.set')}</option>}
              <option value="never">{t('expiries.never')}</option>
              {(['day', 'week', 'month'] as const).map((span) => (
                <option key={span} value={span}>
                  {t(`expiries.${span}`)}
                </option>
              ))}
            </select>
            {join.expiresAt && (
              <p className="text-muted text-sm">
                {t.rich('until', { date: () => <ZonedTime time={join.expiresAt ?? ''} zone={zone} /> })}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="button" className="button" off={busy} onClick={() => set('new', future(join.expiresAt))}>
              {t('renew')}
            </Button>
            <Button type="button" className="button" off={busy} onClick={() => set('none', null)}>
              {t('close')}
            </Button>
          </div>
          <p className="text-muted text-xs">{t('renewHint')}</p>
        </>
      ) : (
        <>
          <p>{t('closed')}</p>
          <Button type="button" className="button justify-self-start" off={busy} onClick={() => set('new', null)}>
            {t('open')}
          </Button>
        </>
      )}
      <p role="alert" className="text-fail text-sm empty:hidden">
        {problem}
      </p>
    </section>
  );
}
