import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { ChangeDetail } from '#components/classes/regrade/change-detail.tsx';
import { Outcome } from '#components/classes/regrade/outcome.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Icon } from '#components/icon.tsx';
import type { RegradeChangeView } from '#server/classes/views-regrade.ts';

interface Props {
  readonly classId: string;
  readonly regrade: string;
  readonly zone: string;
  readonly change: RegradeChangeView;
  /** Null where it cannot be chosen. */
  readonly ticked: boolean | null;
  readonly onTick: (on: boolean) => void;
}

/** One submission that is judged in another way: whose, when, from what to what, and on demand why. */
export function ChangeLine({ classId, regrade, zone, change, ticked, onTick }: Props) {
  const t = useTranslations('Regrade');
  const id = useId();
  const [opened, setOpened] = useState(false);
  const { submission, learner, createdAt, before, after, applied } = change;
  return (
    <li className="regrade-change">
      {ticked === null ? (
        <span className="text-pass" title={applied ? t('inForce') : undefined}>
          {applied && <Icon name="check" />}
        </span>
      ) : (
        <input
          type="checkbox"
          className="size-4.5"
          checked={ticked}
          aria-label={t('tick', { learner: learner || t('nameless') })}
          onChange={({ target }) => onTick(target.checked)}
        />
      )}
      <div className="min-w-0">
        <p className="break-words font-medium">{learner || t('nameless')}</p>
        <p className="text-muted text-xs">
          <ZonedTime time={createdAt} zone={zone} named={false} />
          {applied && ` · ${t('inForce')}`}
        </p>
      </div>
      <div className="regrade-outcomes">
        <Outcome label={t('before')} outcome={before} />
        <span aria-hidden="true" className="text-muted">
          →
        </span>
        <Outcome label={t('after')} outcome={after} />
      </div>
      <button
        type="button"
        className="button"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        {t('why')}
        <span className="sr-only">{learner}</span>
      </button>
      {opened && (
        <div id={id} className="regrade-detail">
          <ChangeDetail {...{ classId, regrade, submission }} />
        </div>
      )}
    </li>
  );
}
