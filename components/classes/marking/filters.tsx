import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { MarkingQuery } from '#components/classes/marking/use-marking.ts';
import { Link, useRouter } from '#i18n/navigation.ts';
import type { MarkingQueueView } from '#server/classes/views-marking.ts';

interface Props {
  readonly classId: string;
  readonly queue: MarkingQueueView;
  readonly query: MarkingQuery;
}

/** The address of a list; what is not said is all. */
const markingHref = (classId: string, { assignment, item, section, list }: MarkingQuery) => ({
  pathname: `/classes/${classId}/marking`,
  query: {
    ...(assignment && { assignment }),
    ...(item && { item }),
    ...(section && { section }),
    ...(list !== 'waiting' && { list }),
  },
});

/** Which texts are shown: each choice is an address. */
export function Filters({ classId, queue: { items, sections }, query }: Props) {
  const t = useTranslations('Marking');
  const router = useRouter();
  const id = useId();
  const go = (change: Partial<MarkingQuery>) => router.push(markingHref(classId, { ...query, ...change }));
  const value = query.assignment ? `${query.assignment} ${query.item ?? ''}` : '';
  const assignments = [...new Set(items.map(({ assignment }) => assignment))];
  return (
    <section aria-label={t('filters')} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <nav aria-label={t('lists.label')} className="tabs">
        {(['waiting', 'marked', 'all'] as const).map((list) => (
          <Link
            key={list}
            href={markingHref(classId, { ...query, list })}
            aria-current={query.list === list ? 'page' : undefined}
          >
            {t(`lists.${list}`)}
          </Link>
        ))}
      </nav>
      <label htmlFor={`${id}-question`} className="grid min-w-0 gap-1 text-sm max-sm:w-full">
        <span className="text-muted">{t('question')}</span>
        <select
          id={`${id}-question`}
          className="field w-full sm:w-auto"
          value={value}
          onChange={({ target }) => {
            const [assignment = '', item = ''] = target.value.split(' ');
            go({ assignment: assignment || null, item: item || null });
          }}
        >
          <option value="">{t('allQuestions')}</option>
          {assignments.map((assignment) => {
            const own = items.filter((each) => each.assignment === assignment);
            return [
              <option key={assignment} value={`${assignment} `}>
                {own[0]?.title}
              </option>,
              ...own.map(({ item, title, number, waiting, marked }) => (
                <option key={`${assignment} ${item}`} value={`${assignment} ${item}`}>
                  {`${t('questionLabel', { title, number })} · ${t('waitingOf', { waiting, all: waiting + marked })}`}
                </option>
              )),
            ];
          })}
        </select>
      </label>
      {sections.length > 0 && (
        <label htmlFor={`${id}-section`} className="grid gap-1 text-sm">
          <span className="text-muted">{t('section')}</span>
          <select
            id={`${id}-section`}
            className="field w-auto"
            value={query.section ?? ''}
            onChange={({ target }) => go({ section: target.value || null })}
          >
            <option value="">{t('allSections')}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
