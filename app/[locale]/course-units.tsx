import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon } from '#components/icon.tsx';
import { QuizStanding } from '#components/quiz/standing.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { Link } from '#i18n/navigation.ts';
import type { CourseView } from '#server/views-course.ts';
import type { QuizLinkView } from '#server/views-quiz.ts';

type UnitView = CourseView['units'][number];

interface LineProps {
  readonly href: string;
  readonly mark: ReactNode;
  readonly title: ReactNode;
  readonly summary: string;
  readonly standing: ReactNode;
  readonly isNext?: boolean;
}

/** One page of the course. */
function Line({ href, mark, title, summary, standing, isNext = false }: LineProps) {
  return (
    <li>
      <Link
        href={href}
        className={`group grid grid-cols-[1.5rem_1fr_auto] items-center gap-x-3 px-4 py-3 hover:bg-sunk ${isNext ? 'bg-forward-soft' : ''}`}
      >
        {mark}
        <span className="min-w-0">
          <span className="block font-medium">{title}</span>
          <span className="block text-muted text-sm">{summary}</span>
        </span>
        <span className={`text-right text-xs ${isNext ? 'font-medium text-accent' : 'text-muted'}`}>{standing}</span>
      </Link>
    </li>
  );
}

async function QuizLine({ quiz }: { quiz: QuizLinkView }) {
  const t = await getTranslations('Quiz.link');
  return (
    <Line
      href={`/quizzes/${quiz.slug}`}
      mark={<Icon name="quiz" className="size-5 justify-self-center text-accent" />}
      title={t('card', { title: quiz.title })}
      summary={quiz.summary}
      standing={<QuizStanding quiz={quiz} />}
    />
  );
}

const list = 'divide-y divide-line overflow-hidden card rounded-lg';

/** A unit in its order: the lesson, the exercises, the quiz. */
async function Unit({ unit, next }: { unit: UnitView; next: string | undefined }) {
  const t = await getTranslations('Home');
  const solved = unit.exercises.filter(({ status }) => status === 'solved').length;
  const total = unit.exercises.length;
  return (
    <li id={unit.slug} className="grid gap-x-8 gap-y-3 md:grid-cols-[11rem_1fr]">
      <div className="md:sticky md:top-18 md:self-start">
        <p className="font-mono text-muted text-xs">{t('unit', { number: unit.number })}</p>
        <h3 className="font-semibold text-lg leading-snug">{unit.title}</h3>
        <p className="mt-1 text-muted text-xs">{t('progress', { solved, total })}</p>
        <div className="mt-1 h-1.5 max-w-40 overflow-hidden rounded-full bg-sunk ring-1 ring-line ring-inset">
          <div className="h-full rounded-full bg-pass" style={{ width: `${(100 * solved) / Math.max(1, total)}%` }} />
        </div>
      </div>
      <ul className={list}>
        {unit.lesson && (
          <Line
            href={`/learn/${unit.slug}`}
            mark={
              <Icon
                name={unit.lesson.read ? 'check' : 'book'}
                className={`size-5 justify-self-center ${unit.lesson.read ? 'text-pass' : 'text-accent'}`}
              />
            }
            title={unit.lesson.title}
            summary={unit.lesson.lead}
            standing={unit.lesson.read ? t('read') : t('lesson', { minutes: unit.lesson.minutes })}
          />
        )}
        {unit.exercises.map(({ slug, number, title, summary, status }) => (
          <Line
            key={slug}
            href={`/exercises/${slug}`}
            mark={<StatusMark status={status} />}
            title={t('exercise', { number, title })}
            summary={summary}
            standing={slug === next ? t('next') : t(`status.${status}`)}
            isNext={slug === next}
          />
        ))}
        {unit.quiz && <QuizLine quiz={unit.quiz} />}
      </ul>
    </li>
  );
}

/** The course in its order, and how far the reader is with each part of it. */
export async function CourseUnits({ course }: { course: CourseView }) {
  const t = await getTranslations('Home');
  return (
    <ol className="mt-6 grid gap-10">
      {course.units.map((unit) => (
        <Unit key={unit.slug} unit={unit} next={course.next?.slug} />
      ))}
      {course.finalQuiz && (
        <li className="grid gap-x-8 gap-y-3 md:grid-cols-[11rem_1fr]">
          <h3 className="font-semibold text-lg leading-snug">{t('final')}</h3>
          <ul className={list}>
            <QuizLine quiz={course.finalQuiz} />
          </ul>
        </li>
      )}
    </ol>
  );
}
