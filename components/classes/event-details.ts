import type { Telling } from '#components/classes/event-words.ts';
import type { EventDetail } from '#server/classes/views-trail.ts';

const joined = (locale: string, parts: readonly string[]) => parts.join(locale === 'zh' ? '；' : '; ');

export const momentIn = ({ locale, zone }: Telling, at: string | null): string | null =>
  at &&
  new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...{ timeZone: zone, timeZoneName: 'short' },
  }).format(new Date(at));

const fields = ['name', 'email', 'studentId', 'login', 'section', 'role', 'rights'] as const;
const roles = ['learner', 'assistant', 'instructor'] as const;
const rights = ['roster', 'assignments', 'scores'] as const;

/** What a line of the roster says now, where that was changed. */
export function fieldWords({ t, locale }: Telling, detail: EventDetail): string {
  const value = (field: (typeof fields)[number]) => {
    const text = String(detail[field] ?? '');
    if (field === 'role') return roles.flatMap((role) => (role === text ? t(`roles.${role}`) : [])).join('');
    if (field !== 'rights') return text;
    const names = rights.filter((right) => text.split(' ').includes(right)).map((right) => t(`rightNames.${right}`));
    return new Intl.ListFormat(locale).format(names);
  };
  const told = fields
    .filter((field) => field in detail)
    .map((field) => t('field', { field: t(`fields.${field}`), value: value(field) || t('noValue') }));
  return joined(locale, told);
}

const times = ['publishedAt', 'opensAt', 'dueAt', 'closesAt'] as const;
const rules = ['points', 'attempts', ...times, 'grace', 'latePercent'] as const;
const policies = ['best', 'last', 'first'] as const;

/** What an assignment said and says, by rule; null when nothing is known to have changed. */
export function ruleWords(telling: Telling, detail: EventDetail): string | null {
  const { t, locale } = telling;
  const value = (rule: (typeof rules)[number], key: string) => {
    const text = detail[key] == null ? null : String(detail[key]);
    if (times.some((time) => time === rule)) return momentIn(telling, text);
    if (rule !== 'attempts') return text;
    return policies.flatMap((policy) => (policy === text ? t(`policies.${policy}`) : [])).join('');
  };
  const told = rules
    .filter((rule) => `${rule}Before` in detail)
    .map((rule) => {
      const [from, to] = [value(rule, `${rule}Before`), value(rule, rule)];
      return t('rule', { rule: t(`rules.${rule}`), from: from || t('noValue'), to: to || t('noValue') });
    });
  return told.length > 0 ? joined(locale, told) : null;
}

/** A score in points; null for one who is excused. */
export function pointWords({ t, locale }: Telling, { score, points }: EventDetail): string | null {
  if (typeof score !== 'number' || typeof points !== 'number') return score === null ? null : t('noValue');
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return t('points', { earned: number.format(score * points), points: number.format(points) });
}
