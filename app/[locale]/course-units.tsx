import { getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { QuizStanding } from '#components/quiz/standing.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { Link } from '#i18n/navigation.ts';
import type { CourseView } from '#server/views.ts';
import type { QuizLinkView } from '#server/views-quiz.ts';

type UnitView = CourseView['units'][number];
type ExerciseLine = UnitView['exercises'][number];

async function Line({ exercise, isNext }: { exercise: ExerciseLine; isNext: boolean }) {
  const t = await getTranslations('Home');
  return (
    <li>
      <Link
        href={`/exercises/${exercise.slug}`}
        className={`group grid grid-cols-[1.5rem_1fr_auto] items-center gap-x-3 rounded-md border bg-card px-4 py-3 hover:border-edge ${isNext ? 'border-accent' : 'border-line'}`}
      >
        <StatusMark status={exercise.status} />
        <span className="min-w-0">
          <span className="block font-medium">{exercise.title}</span>
          <span className="block text-muted text-sm">{exercise.summary}</span>
        </span>
        <span className={`text-xs ${isNext ? 'font-medium text-accent' : 'text-muted'}`}>
          {isNext ? t('next') : t(`status.${exercise.status}`)}
        </span>
      </Link>
    </li>
  );
}

async function QuizLine({ quiz }: { quiz: QuizLinkView }) {
  const t = await getTranslations('Quiz.link');
  return (
    <Link
      href={`/quizzes/${quiz.slug}`}
      className="group grid grid-cols-[1.5rem_1fr_auto] items-center gap-x-3 rounded-md border border-line border-dashed px-4 py-3 hover:border-edge"
    >
      <Icon name="quiz" className="size-5 justify-self-center text-accent" />
      <span className="min-w-0">
        <span className="block font-medium">{t('card', { title: quiz.title })}</span>
        <span className="block text-muted text-sm">{quiz.summary}</span>
      </span>
      <span className="text-muted text-xs">
        <QuizStanding quiz={quiz} />
      </span>
    </Link>
  );
}

async function LessonLink({ slug, lesson }: { slug: string; lesson: NonNullable<UnitView['lesson']> }) {
  const t = await getTranslations('Home');
  return (
    <p className="mt-1.5 text-sm">
      <Link href={`/learn/${slug}`} className="group inline-flex items-start gap-1.5 text-accent">
        <Icon name="book" className="mt-1 size-4" />
        <span>
          <span className="group-hover:underline">{lesson.title}</span>
          <span className="block text-muted text-xs">{t('lesson', { minutes: lesson.minutes })}</span>
        </span>
      </Link>
    </p>
  );
}

/** The course in its order: units with their exercises and quizzes, and how far the reader is with each. */
export async function CourseUnits({ course }: { course: CourseView }) {
  const next = course.next?.slug;
  const t = await getTranslations('Home');
  return (
    <ol className="mt-6 grid gap-8">
      {course.units.map((unit) => (
        <li key={unit.slug} id={unit.slug} className="grid gap-x-8 gap-y-3 md:grid-cols-[14rem_1fr]">
          <div>
            <p className="font-mono text-muted text-xs">{t('unit', { number: unit.number })}</p>
            <h3 className="font-semibold text-lg leading-snug">{unit.title}</h3>
            {unit.lesson && <LessonLink slug={unit.slug} lesson={unit.lesson} />}
          </div>
          <ul className="grid gap-2">
            {unit.exercises.map((exercise) => (
              <Line key={exercise.slug} exercise={exercise} isNext={exercise.slug === next} />
            ))}
            {unit.quiz && (
              <li>
                <QuizLine quiz={unit.quiz} />
              </li>
            )}
          </ul>
        </li>
      ))}
      {course.finalQuiz && (
        <li className="grid gap-x-8 gap-y-3 md:grid-cols-[14rem_1fr]">
          <h3 className="font-semibold text-lg leading-snug">{t('final')}</h3>
          <QuizLine quiz={course.finalQuiz} />
        </li>
      )}
    </ol>
  );
}
