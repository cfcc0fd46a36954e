import { useTranslations } from 'next-intl';
import { Icon } from '#components/icon.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import { Link } from '#i18n/navigation.ts';
import type { AttemptSummary } from '#server/views-quiz.ts';

/** The learner's own attempts, newest first, each leading to what it came to. */
export function Attempts({ attempts }: { readonly attempts: readonly AttemptSummary[] }) {
  const t = useTranslations('Quiz');
  if (attempts.length === 0) return null;
  return (
    <section aria-labelledby="attempts-title" className="mt-10">
      <h2 id="attempts-title" className="font-semibold text-xl">
        {t('start.earlier')}
      </h2>
      <ul className="mt-3 grid gap-2">
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Link
              href={`/quizzes/${attempt.quiz}/${attempt.id}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 card px-4 py-3 hover:border-edge"
            >
              <span className="font-medium">{t(`mode.${attempt.mode}`)}</span>
              <span className="text-muted text-sm">
                {t.rich('start.started', { date: () => <Moment time={attempt.startedAt} /> })}
              </span>
              <Outcome attempt={attempt} />
              <Icon name="chevron" className="size-4 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ attempt: { submittedAt, result, answered, itemCount } }: { readonly attempt: AttemptSummary }) {
  const t = useTranslations('Quiz.start');
  if (!submittedAt)
    return <span className="ml-auto text-notice text-sm">{t('open', { answered, count: itemCount })}</span>;
  if (!result) return <span className="ml-auto text-muted text-sm">{t('withheld')}</span>;
  if (result.score === null) return <span className="ml-auto text-muted text-sm">{t('waiting')}</span>;
  return <span className="ml-auto font-semibold tabular-nums">{t('score', { score: result.score })}</span>;
}
