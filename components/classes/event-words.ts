import type { Locale, useTranslations } from 'next-intl';
import type { EventView } from '#server/classes/views-trail.ts';

type Translate = ReturnType<typeof useTranslations<'Classes.trail'>>;

const fields = ['name', 'email', 'studentId', 'login', 'section', 'role', 'rights'] as const;
const roles = ['learner', 'assistant', 'instructor'] as const;
const rights = ['roster', 'assignments', 'scores'] as const;

/** What was done, as the words that follow the name of who did it, and the reason that was given. */
export function eventWords(
  t: Translate,
  locale: Locale,
  zone: string,
  { act, member, assignment, detail }: EventView,
): { readonly text: string; readonly reason: string | null } {
  const said = (key: string) => (detail[key] == null || detail[key] === '' ? null : String(detail[key]));
  const shown = (key: string) => said(key) ?? t('noValue');
  const expiresAt = said('expiresAt');
  const text = act
    ? t(`acts.${act}`, {
        who: member ?? said('who') ?? t('somebody'),
        assignment: assignment ?? said('slug') ?? t('something'),
        change: said('change') ?? '',
        fields: fieldWords(t, locale, detail),
        left: String(detail.left === true),
        until: expiresAt ? momentIn(zone, locale, expiresAt) : 'none',
        ...Object.fromEntries(['name', 'zone', 'section', 'old', 'account'].map((key) => [key, shown(key)])),
        ...Object.fromEntries(['new', 'changed', 'back', 'skipped'].map((key) => [key, said(key) ?? '0'])),
      })
    : t('unknown');
  const reason = said('reason');
  return { text, reason: reason && t('reason', { reason }) };
}

const momentIn = (timeZone: string, locale: Locale, at: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(new Date(at));

/** What a line of the roster says now, where that was changed. */
function fieldWords(t: Translate, locale: Locale, detail: EventView['detail']): string {
  const value = (field: (typeof fields)[number]) => {
    const text = String(detail[field] ?? '');
    if (field === 'role') return roles.flatMap((role) => (role === text ? t(`roles.${role}`) : [])).join('');
    if (field !== 'rights') return text;
    const names = rights.filter((right) => text.split(' ').includes(right)).map((right) => t(`rightNames.${right}`));
    return new Intl.ListFormat(locale).format(names);
  };
  return fields
    .filter((field) => field in detail)
    .map((field) => t('field', { field: t(`fields.${field}`), value: value(field) || t('noValue') }))
    .join(locale === 'zh' ? '；' : '; ');
}
