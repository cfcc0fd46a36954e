import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/icon.tsx';
import type { AuthorsLink } from '#components/markdown.tsx';
import { QuizStanding } from '#components/quiz/standing.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { Link } from '#i18n/navigation.ts';
import type { LessonView, LinkedExercise } from '#server/views-course.ts';
import type { QuizLinkView } from '#server/views-quiz.ts';

interface Props {
  readonly link: AuthorsLink;
  readonly lesson: Pick<LessonView, 'exercises' | 'quizzes'>;
}

/**
 * What a link in a lesson shows. `exercise:<slug>` and `quiz:<slug>` in a paragraph of their own are cards with how far the
 * reader is, within a sentence links. What does not exist leaves its words in a sentence and nothing where it would have
 * been a card.
 */
export function LessonLink({ link: { href, children, alone }, lesson }: Props) {
  const [, kind, slug = ''] = /^(exercise|quiz|lesson):([\w-]+)$/.exec(href) ?? [];
  if (!kind) return <a href={href}>{children}</a>;
  if (kind === 'lesson') return <Link href={`/learn/${slug}`}>{children}</Link>;
  const exercise = kind === 'exercise' ? lesson.exercises[slug] : undefined;
  const quiz = kind === 'quiz' ? lesson.quizzes[slug] : undefined;
  if (!exercise && !quiz) return alone ? null : children;
  if (!alone) return <Link href={`/${exercise ? 'exercises' : 'quizzes'}/${slug}`}>{children}</Link>;
  return exercise ? (
    <ExerciseCard exercise={exercise} invitation={children} />
  ) : (
    quiz && <QuizCard quiz={quiz} invitation={children} />
  );
}

function ExerciseCard({ exercise, invitation }: { exercise: LinkedExercise; invitation: ReactNode }) {
  const t = useTranslations('Lesson');
  const status = useTranslations('Home.status');
  return (
    <Card
      href={`/exercises/${exercise.slug}`}
      invitation={invitation}
      mark={<StatusMark status={exercise.status} />}
      title={t('exercise', { number: exercise.number, title: exercise.title })}
      summary={exercise.summary}
      standing={status(exercise.status)}
    />
  );
}

function QuizCard({ quiz, invitation }: { quiz: QuizLinkView; invitation: ReactNode }) {
  const t = useTranslations('Quiz.link');
  return (
    <Card
      href={`/quizzes/${quiz.slug}`}
      invitation={invitation}
      mark={<Icon name="quiz" className="mx-0.5 size-5 text-accent" />}
      title={t('card', { title: quiz.title })}
      summary={quiz.summary}
      standing={<QuizStanding quiz={quiz} />}
    />
  );
}

interface CardProps {
  readonly href: string;
  readonly invitation: ReactNode;
  readonly mark: ReactNode;
  readonly title: string;
  readonly summary: string;
  readonly standing: ReactNode;
}

function Card({ href, invitation, mark, title, summary, standing }: CardProps) {
  return (
    <div className="lesson-card">
      <p className="text-muted text-sm">{invitation}</p>
      <Link href={href} className="group">
        {mark}
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-ink group-hover:underline">{title}</span>
          <span className="block text-muted text-sm">{summary}</span>
        </span>
        <span className="whitespace-nowrap text-muted text-xs">{standing}</span>
        <Icon name="chevron" className="size-4 text-muted" />
      </Link>
    </div>
  );
}
