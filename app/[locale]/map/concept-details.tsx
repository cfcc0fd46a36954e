import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { Mastery } from '#lib/mastery.ts';
import type { ConceptView, MapView } from '#server/progress-map.ts';
import { MasteryMark, wordColor } from './mastery-mark.tsx';

interface Props {
  readonly map: Pick<MapView, 'concepts' | 'units'>;
  readonly concept: ConceptView;
  /** Called in place of going to the concept in the list. */
  readonly onSelect?: (id: string) => void;
}

/** What a concept is, what it builds on and leads to, and how its lesson and exercises stand. */
export function ConceptDetails({ map: { concepts, units }, concept, onSelect }: Props) {
  const t = useTranslations('Map');
  const { lesson, slug } = units.find((unit) => unit.slug === concept.unit) ?? {};
  const needs = concepts.filter(({ id }) => concept.needs.includes(id));
  const leadsTo = concepts.filter((each) => each.needs.includes(concept.id));
  return (
    <div className="grid gap-3 text-sm">
      <p className={`flex items-center gap-1.5 font-medium ${wordColor[concept.mastery]}`}>
        <MasteryMark mastery={concept.mastery} />
        {t(`mastery.${concept.mastery}`)}
      </p>
      <p className="text-base">{concept.summary}</p>
      <dl className="grid gap-3">
        {needs.length > 0 && <Related term={t('needs')} concepts={needs} onSelect={onSelect} />}
        {lesson && (
          <div>
            <dt className="text-muted text-xs">{t('lesson')}</dt>
            <dd>
              <Link href={`/learn/${slug}`} className="group inline-flex items-start gap-1.5 py-0.5 text-accent">
                <Icon name="book" className="mt-0.5 size-4" />
                <span className="group-hover:underline">{lesson.title}</span>
              </Link>
              {lesson.read && <span className="ml-2 text-pass text-xs">{t('read')}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt className="text-muted text-xs">{t('exercises')}</dt>
          {concept.exercises.map((exercise) => (
            <dd key={exercise.slug} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
              <Link href={`/exercises/${exercise.slug}`} className="text-accent hover:underline">
                {t('exercise', { number: exercise.number, title: exercise.title })}
              </Link>
              <span className={`text-xs ${wordColor[stateOf[exercise.evidence]]}`}>
                {t(`evidence.${exercise.evidence}`)}
              </span>
            </dd>
          ))}
        </div>
        {concept.quizzes.length > 0 && (
          <div>
            <dt className="text-muted text-xs">{t('quizzes')}</dt>
            {concept.quizzes.map(({ slug, title, evidence }) => (
              <dd key={slug} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
                <Link href={`/quizzes/${slug}`} className="text-accent hover:underline">
                  {title}
                </Link>
                <span className={`text-xs ${wordColor[stateOf[evidence]]}`}>{t(`quizEvidence.${evidence}`)}</span>
              </dd>
            ))}
          </div>
        )}
        {leadsTo.length > 0 && <Related term={t('leadsTo')} concepts={leadsTo} onSelect={onSelect} />}
      </dl>
      {concept.exercises.some(({ evidence }) => evidence === 'assisted') && (
        <p className="rounded-md bg-notice-soft px-3 py-2 text-notice">{t('again')}</p>
      )}
    </div>
  );
}

const stateOf: Readonly<Record<ConceptView['exercises'][number]['evidence'], Mastery>> = {
  independent: 'mastered',
  assisted: 'shaky',
  missed: 'shaky',
  none: 'not-started',
};

function Related({ term, concepts, onSelect }: Pick<Props, 'onSelect'> & { term: string; concepts: ConceptView[] }) {
  const t = useTranslations('Map');
  const follow = (id: string) => (event: MouseEvent) => {
    event.preventDefault();
    onSelect?.(id);
  };
  return (
    <div>
      <dt className="text-muted text-xs">{term}</dt>
      {concepts.map(({ id, title, mastery }) => (
        <dd key={id}>
          <a
            href={`#concept-${id}`}
            onClick={onSelect && follow(id)}
            className="inline-flex items-center gap-1.5 py-0.5 text-accent hover:underline"
          >
            <MasteryMark mastery={mastery} />
            {title}
            <span className="sr-only">{t(`mastery.${mastery}`)}</span>
          </a>
        </dd>
      ))}
    </div>
  );
}
