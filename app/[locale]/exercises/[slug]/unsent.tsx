import { useTranslations } from 'next-intl';
import { DateTime } from '#components/date-time.tsx';
import { Icon } from '#components/icon.tsx';
import { languageLabels } from '#components/language.ts';
import { isWaiting, type Waiting } from '#components/offline/outbox.ts';
import { problemKey } from './submission-problem.ts';

interface Props {
  readonly entries: readonly Waiting[];
  readonly onCallOff: (key: string) => void;
}

/** Submissions that wait on this device for the server, and those that it would not take. */
export function Unsent({ entries, onCallOff }: Props) {
  const t = useTranslations('Exercise.submission.unsent');
  const waiting = entries.filter(isWaiting).length;
  return (
    <div className="grid gap-2 rounded-md border-notice border-l-4 bg-notice-soft px-4 py-3">
      {waiting > 0 && (
        <>
          <p className="flex items-center gap-2 font-semibold">
            <Icon name="hourglass" className="size-5 text-notice" />
            {t('title', { count: waiting })}
          </p>
          <p className="max-w-prose text-sm">{t('text')}</p>
        </>
      )}
      <ul className="grid gap-2">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} onCallOff={() => onCallOff(entry.key)} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ entry: { language, source, at, refused }, onCallOff }: { entry: Waiting; onCallOff: () => void }) {
  const t = useTranslations('Exercise.submission');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-card px-3 py-2 text-sm">
      <span>{languageLabels[language]}</span>
      <DateTime time={new Date(at).toISOString()} className="text-muted tabular-nums" />
      <button type="button" className="button ml-auto" onClick={onCallOff}>
        {t(refused === undefined ? 'unsent.callOff' : 'unsent.dismiss')}
      </button>
      {refused !== undefined && (
        <p className="flex w-full items-center gap-2">
          <Icon name="alert" className="size-4 text-notice" />
          {t(problemKey(refused), { seconds: 60 })}
        </p>
      )}
      <details className="w-full">
        <summary className="text-accent">{t('unsent.code')}</summary>
        <pre className="mt-2 max-h-64 overflow-auto rounded-md bg-sunk p-3 font-mono text-xs">{source}</pre>
      </details>
    </li>
  );
}
