import type { Locale, useTranslations } from 'next-intl';
import { fieldWords, momentIn, pointWords, ruleWords } from '#components/classes/event-details.ts';
import type { EventView } from '#server/classes/views-trail.ts';

export type TrailTranslate = ReturnType<typeof useTranslations<'Classes.trail'>>;

/** By whose language and clock something is told. */
export interface Telling {
  readonly t: TrailTranslate;
  readonly locale: Locale;
  /** The class's. */
  readonly zone: string;
}

/** What was done, as the words that follow the name of who did it, and the reason or comment that was given. */
export function eventWords(
  telling: Telling,
  { act, member, assignment, detail }: EventView,
): { readonly text: string; readonly reason: string | null } {
  const { t } = telling;
  const said = (key: string) => (detail[key] == null || detail[key] === '' ? null : String(detail[key]));
  const values = (keys: readonly string[], otherwise: string) =>
    Object.fromEntries(keys.map((key) => [key, said(key) ?? otherwise]));
  const time = (key: string) => momentIn(telling, said(key)) ?? 'none';
  const reason = said('reason');
  const comment = said('text');
  const text = act
    ? t(`acts.${act}`, {
        ...values(['name', 'zone', 'section', 'old', 'account'], t('noValue')),
        ...values(['new', 'changed', 'back', 'skipped'], '0'),
        who: member ?? said('who') ?? t('somebody'),
        assignment: assignment ?? t('something'),
        change: said('change') ?? '',
        left: String(detail.left === true),
        copied: Number(detail.copied ?? 0),
        fields: fieldWords(telling, detail),
        rules: ruleWords(telling, detail) ?? 'none',
        given: pointWords(telling, detail) ?? 'none',
        until: time('expiresAt'),
        due: time('dueAt'),
      })
    : t('unknown');
  return { text, reason: reason ? t('reason', { reason }) : comment && t('comment', { comment }) };
}
