import { useTranslations } from 'next-intl';
import type { Reading } from '#components/quiz/feedback.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import { verdictOf } from '#components/quiz/mark.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { Link } from '#i18n/navigation.ts';
import type { AttemptView, ResultView } from '#server/views-quiz.ts';
import { StartButton } from '../start-button.tsx';
import { GivenItem } from './given-item.tsx';
import { itemElementId } from './item-state.ts';
import { LateAnswers } from './late-answers.tsx';

interface Props {
  readonly attempt: Omit<AttemptView, 'items'>;
  readonly items: readonly QuizItem[];
  readonly reading: Readonly<Record<string, Reading>>;
  readonly language: Language;
}

/** What a submitted attempt came to, item by item as far as it may be told. */
export function Results({ attempt, items, reading, language }: Props) {
  const t = useTranslations('Quiz.result');
  const { result, submittedAt, deadline, feedbackAt, mode, quiz } = attempt;
  const ranOut = submittedAt !== null && deadline !== null && submittedAt >= deadline;
  return (
    <>
      <section aria-labelledby="result-title" className="grid gap-3 card rounded-lg p-5 shadow-raised">
        <h2 id="result-title" className="font-medium text-muted text-sm">
          {t('title')}
        </h2>
        {result ? (
          <Total result={result} />
        ) : (
          <p>
            {t.rich('withheld', {
              when: () => (feedbackAt ? t.rich('on', { date: () => <Moment time={feedbackAt} /> }) : t('later')),
            })}
          </p>
        )}
        {result && <ScoreRow items={items} />}
        <p className="text-muted text-sm">
          {submittedAt && t.rich('submitted', { date: () => <Moment time={submittedAt} /> })}
        </p>
        {ranOut && <p className="text-notice text-sm">{t('timeUp')}</p>}
        <LateAnswers attempt={attempt.id} items={items.map(({ id }) => id)} />
        <div className="flex flex-wrap items-center gap-4">
          <StartButton quiz={quiz} mode={mode} label={t(`again.${mode}`)} />
          <Link href={`/quizzes/${quiz}`} className="text-accent text-sm hover:underline">
            {t('back')}
          </Link>
        </div>
      </section>
      <h2 className="sr-only">{t('perItem')}</h2>
      {items.map((item) => (
        <div key={item.id} className="grid grid-cols-[minmax(0,1fr)] gap-6 border-line border-t pt-6">
          <GivenItem item={item} count={items.length} reading={reading[item.id] ?? null} language={language} />
        </div>
      ))}
    </>
  );
}

function Total({ result: { score, earned, points, waiting } }: { readonly result: ResultView }) {
  const t = useTranslations('Quiz.result');
  return (
    <div>
      {score !== null && <p className="font-semibold text-4xl tabular-nums tracking-tight">{t('score', { score })}</p>}
      <p>{t('points', { earned, points })}</p>
      {waiting > 0 && <p className="text-notice text-sm">{t('waiting', { points: waiting })}</p>}
    </div>
  );
}

/** Every item's score in a row, each leading to it. */
function ScoreRow({ items }: Pick<Props, 'items'>) {
  const t = useTranslations('Quiz.taking');
  return (
    <nav aria-label={t('dots')} className="quiz-dots">
      {items.map(({ id, number, feedback }) => {
        const verdict = feedback ? verdictOf(feedback.score) : 'waiting';
        const state = verdict === 'missed' ? 'wrong' : verdict;
        return (
          <a
            key={id}
            href={`#${itemElementId(number)}`}
            className="quiz-dot"
            data-state={state}
            aria-label={t('dot', { number, state: t(`state.${state}`) })}
            title={t(`state.${state}`)}
          >
            {number}
          </a>
        );
      })}
    </nav>
  );
}
