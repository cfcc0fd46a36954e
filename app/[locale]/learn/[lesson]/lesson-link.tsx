import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import type { AuthorsLink } from '#components/markdown.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { Link } from '#i18n/navigation.ts';
import type { LessonView, LinkedExercise } from '#server/views.ts';

interface Props {
  readonly link: AuthorsLink;
  readonly exercises: LessonView['exercises'];
}

/**
 * What a link in a lesson shows. `exercise:<slug>` in a paragraph of its own is a card with the exercise's state, within a
 * sentence a link; `quiz:<slug>` likewise once there are quizzes. What does not exist leaves its words in a sentence and
 * nothing where it would have been a card.
 */
export function LessonLink({ link: { href, children, alone }, exercises }: Props) {
  const [, kind, slug = ''] = /^(exercise|quiz|lesson):([\w-]+)$/.exec(href) ?? [];
  if (!kind) return <a href={href}>{children}</a>;
  if (kind === 'lesson') return <Link href={`/learn/${slug}`}>{children}</Link>;
  const exercise = kind === 'exercise' ? exercises[slug] : undefined;
  if (!exercise) return alone ? null : children;
  if (!alone) return <Link href={`/exercises/${slug}`}>{children}</Link>;
  return <ExerciseCard exercise={exercise} invitation={children} />;
}

function ExerciseCard({ exercise, invitation }: { exercise: LinkedExercise; invitation: AuthorsLink['children'] }) {
  const t = useTranslations('Lesson');
  const status = useTranslations('Home.status');
  return (
    <div className="lesson-exercise">
      <p className="text-muted text-sm">{invitation}</p>
      <Link href={`/exercises/${exercise.slug}`} className="group">
        <StatusMark status={exercise.status} />
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-ink group-hover:underline">
            {t('exercise', { number: exercise.number, title: exercise.title })}
          </span>
          <span className="block text-muted text-sm">{exercise.summary}</span>
        </span>
        <span className="whitespace-nowrap text-muted text-xs">{status(exercise.status)}</span>
        <Icon name="chevron" className="size-4 text-muted" />
      </Link>
    </div>
  );
}
