'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Rules } from '#components/classes/cell/cell-rules.tsx';
import { CommentList } from '#components/classes/cell/comment-list.tsx';
import { WorkLine } from '#components/classes/cell/work-line.tsx';
import { type Numbers, numbersIn } from '#components/classes/gradebook/cell-words.ts';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { OwnWorkView } from '#server/classes/views-cell.ts';

const paths = { lesson: '/learn', exercise: '/exercises', quiz: '/quizzes' } as const;

/** What one handed in, what counts and why, and what one's teachers say of it. @param zone the class's */
export function OwnWork({ work, zone }: { readonly work: OwnWorkView; readonly zone: string }) {
  const t = useTranslations('Gradebook');
  const numbers = numbersIn(useLocale());
  const { assignment, works, comments } = work;
  return (
    <div className="mt-3 grid gap-8">
      <div className="grid gap-1 text-muted text-sm">
        <Rules assignment={assignment} zone={zone} />
      </div>
      <OwnScore work={work} numbers={numbers} />
      <section className="grid gap-2" aria-labelledby="own-works">
        <h2 id="own-works" className="font-semibold text-xl tracking-tight">
          {t('work.works')}
        </h2>
        {works.length === 0 && (
          <p className="text-muted">{t(assignment.kind === 'lesson' ? 'work.noneLesson' : 'work.none')}</p>
        )}
        <ol className="grid gap-1.5">
          {works.map((each) => (
            <li key={each.id ?? 'reading'} className="card grid px-3 py-2">
              <WorkLine work={each} numbers={numbers} />
            </li>
          ))}
        </ol>
      </section>
      <section className="grid gap-2" aria-labelledby="own-comments">
        <h2 id="own-comments" className="font-semibold text-xl tracking-tight">
          {t('work.comments')}
        </h2>
        {comments.length === 0 && <p className="text-muted">{t('work.noComments')}</p>}
        <CommentList comments={comments} works={works} />
      </section>
    </div>
  );
}

function OwnScore({ work, numbers }: { readonly work: OwnWorkView; readonly numbers: Numbers }) {
  const t = useTranslations('Gradebook');
  const { assignment, score, override, withheld } = work;
  const points = numbers.points(assignment.points);
  return (
    <section aria-labelledby="own-score" className="grid justify-items-start gap-3 card rounded-lg p-5 shadow-raised">
      <h2 id="own-score" className="font-medium text-muted text-sm">
        {t('work.score')}
      </h2>
      <p className="font-semibold text-3xl tabular-nums tracking-tight">
        {score.excused
          ? t('score.excused')
          : score.score === null
            ? t('score.none')
            : t('score.counts', { earned: numbers.points(score.score * assignment.points), points })}
      </p>
      {withheld && <p className="text-muted text-sm">{t('work.withheld')}</p>}
      {override && (
        <div className="grid gap-0.5 rounded-md border-error border-l-4 bg-error-soft px-4 py-2 text-sm">
          <p className="flex items-center gap-1.5 font-medium">
            <Icon name="pencil" className="size-3.5 text-error" />
            {t(override.score === null ? 'work.overrideExcused' : 'work.override')}
          </p>
          <p className="break-words">{t('work.why', { reason: override.reason })}</p>
        </div>
      )}
      <Link href={`${paths[assignment.kind]}/${assignment.slug}`} className="button-primary">
        {t(`work.open.${assignment.kind}`)}
      </Link>
    </section>
  );
}
