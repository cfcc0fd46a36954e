import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { ItemFeedback } from '#components/quiz/item.ts';
import { Link } from '#i18n/navigation.ts';

export interface Reading {
  readonly lesson: { readonly slug: string; readonly title: string } | null;
  readonly exercise: { readonly slug: string; readonly title: string } | null;
}

interface Props {
  readonly feedback: ItemFeedback;
  readonly reading: Reading | null;
}

/** Why it is so, with the learner's own numbers; the wrong idea by its name; and where to read on. */
export function Feedback({ feedback: { score, explanation, misconceptions }, reading }: Props) {
  const t = useTranslations('Quiz.result');
  return (
    <div className="grid gap-4">
      {misconceptions.map(({ id, name, explanation: text, question }) => (
        <section key={id} className="grid gap-2 rounded-md border border-backward bg-backward-soft px-4 py-3">
          <h3 className="flex items-center gap-1.5 font-medium text-backward text-xs">
            <Icon name="lamp" className="size-3.5" />
            {t('idea')}
          </h3>
          <p className="font-semibold">{name}</p>
          {text}
          <div className="border-backward border-l-2 pl-3 font-medium">{question}</div>
        </section>
      ))}
      <section className="rounded-md border border-line bg-sunk px-4 py-3">
        <h3 className="mb-1 font-medium text-muted text-xs">{t('why')}</h3>
        {explanation}
      </section>
      {reading && score !== 1 && <ReadOn {...reading} />}
    </div>
  );
}

function ReadOn({ lesson, exercise }: Reading) {
  const t = useTranslations('Quiz.result');
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-accent text-sm">
      {lesson && (
        <Link href={`/learn/${lesson.slug}`} className="inline-flex items-center gap-1.5 hover:underline">
          <Icon name="book" />
          {t('lesson', { title: lesson.title })}
        </Link>
      )}
      {exercise && (
        <Link href={`/exercises/${exercise.slug}`} className="inline-flex items-center gap-1.5 hover:underline">
          <Icon name="pencil" />
          {t('exercise', { title: exercise.title })}
        </Link>
      )}
    </p>
  );
}
