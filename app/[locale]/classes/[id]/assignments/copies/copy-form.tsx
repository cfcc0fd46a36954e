'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { momentText } from '#components/classes/zoned-time.tsx';
import { useRouter } from '#i18n/navigation.ts';
import { dayMs } from '#lib/calendar.ts';
import { moveDays, toZoned } from '#lib/zoned-time.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';
import { SaveBar, type Saving } from '../save-bar.tsx';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly classes: readonly Source[];
}

const dayOf = (time: string, zone: string) => toZoned(new Date(time), zone).slice(0, 10);
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Which class to copy from, and on which day its first due time comes here: everything else moves with it. */
export function CopyForm({ classId, zone, classes }: Props) {
  const t = useTranslations('Assignments.copy');
  const locale = useLocale();
  const router = useRouter();
  const id = useId();
  const [from, setFrom] = useState(classes[0]?.id ?? '');
  const [there, setThere] = useState<readonly AssignmentView[] | null>(null);
  const [day, setDay] = useState('');
  const [saving, setSaving] = useState<Saving>(null);
  const source = classes.find((each) => each.id === from);
  const firstDue = there?.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
  const firstDay = firstDue && source ? dayOf(firstDue, source.zone) : null;
  const days = firstDay && day ? daysBetween(firstDay, day) : 0;

  useEffect(() => {
    setThere(null);
    setDay('');
    let wanted = true;
    call<{ assignments: AssignmentView[] }>(`/api/classes/${from}/assignments?locale=${locale}`).then(
      ({ assignments }) => wanted && setThere(assignments),
      (failed: unknown) => wanted && setSaving({ failed }),
    );
    return () => {
      wanted = false;
    };
  }, [from, locale]);

  async function copy(event: FormEvent) {
    event.preventDefault();
    setSaving('saving');
    try {
      await call(`/api/classes/${classId}/assignments/copies`, { method: 'POST', json: { from, days } });
      router.push(`/classes/${classId}/assignments`);
      router.refresh();
    } catch (failed) {
      setSaving({ failed });
    }
  }

  const becomes = firstDue && source && moveDays(new Date(firstDue), days, source.zone, zone);
  return (
    <form onSubmit={copy} className="grid gap-5">
      <p className="text-muted text-sm">{t('intro')}</p>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-from`} className="font-medium text-sm">
          {t('from')}
        </label>
        <select
          id={`${id}-from`}
          className="field min-h-11"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        >
          {classes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        <p className="min-h-5 text-muted text-xs">{there && t('count', { count: there.length })}</p>
      </div>
      {firstDue && source && (
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-day`} className="font-medium text-sm">
            {t('firstDue')}
          </label>
          <input
            {...{ id: `${id}-day`, type: 'date', required: true, value: day }}
            className="field min-h-11 max-w-56"
            aria-describedby={`${id}-said`}
            onChange={({ target }) => setDay(target.value)}
          />
          <p id={`${id}-said`} className="text-muted text-xs">
            {t('was', { time: momentText(new Date(firstDue), source.zone, locale) })}
            {day && becomes && ` ${t('becomes', { time: momentText(becomes, zone, locale), days })}`}
          </p>
          {day && days % 7 !== 0 && <p className="text-notice text-xs">{t('weekday')}</p>}
        </div>
      )}
      <SaveBar
        label={t('action', { count: there?.length ?? 0 })}
        saving={saving}
        disabled={!there || there.length === 0}
      />
    </form>
  );
}
