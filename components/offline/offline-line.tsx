'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DateTime } from '#components/date-time.tsx';
import { Icon } from '#components/icon.tsx';
import type { OfflineProps } from '#components/offline/offline-shell.tsx';
import { isWaiting, type Outbox, type Waiting } from '#components/offline/outbox.ts';
import { sendWaiting } from '#components/offline/outbox-sender.ts';
import { registerWorker, tellOpened } from '#components/offline/register-worker.ts';
import { reloadWhenStale } from '#components/offline/stale-build.ts';
import { useOutbox } from '#components/offline/use-outbox.ts';
import { Link } from '#i18n/navigation.ts';

/** Says under the header that the network is gone, that a page is not from now, and which submissions wait or were sent meanwhile. */
export function OfflineLine({ owner, worker }: OfflineProps) {
  const t = useTranslations('Shell.offline');
  const path = usePathname();
  const online = useSyncExternalStore(listenToNetwork, isOnline, () => true);
  const keptAt = useKeptAt(path);
  const { outbox, entries } = useOutbox(owner);
  useEffect(() => (worker ? registerWorker() : undefined), [worker]);
  useEffect(() => void (worker && tellOpened(path)), [path, worker]);
  useEffect(() => (outbox ? sendWaiting(outbox) : undefined), [outbox]);
  useEffect(() => reloadWhenStale(), []);

  const waiting = entries.filter(isWaiting);
  const settled = entries.filter((entry) => !isWaiting(entry));
  if (online && !keptAt && entries.length === 0) return null;
  return (
    <section aria-label={t('label')} className="offline-line">
      <Icon name="cloud" className="size-5 shrink-0 text-notice" />
      <div role="status" className="flex min-w-0 grow flex-wrap gap-x-3 gap-y-1">
        {!online && <span>{t('gone')}</span>}
        {keptAt && (
          <span>{t.rich('kept', { time: () => <DateTime time={keptAt} className="whitespace-nowrap" /> })}</span>
        )}
        {waiting.length > 0 && (
          <span>
            {t('waiting', { count: waiting.length })} <Exercises entries={waiting} />
          </span>
        )}
        {outbox && settled.map((entry) => <Settled key={entry.key} entry={entry} outbox={outbox} />)}
      </div>
      {keptAt && online && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      )}
    </section>
  );
}

/** Each exercise once, however many submissions of it wait. */
function Exercises({ entries }: { entries: readonly Waiting[] }) {
  const titles = new Map(entries.map(({ exercise, title }) => [exercise, title]));
  return [...titles].map(([exercise, title]) => (
    <Link key={exercise} href={`/exercises/${exercise}`} prefetch={false} className="mr-2 text-accent underline">
      {title}
    </Link>
  ));
}

function Settled({ entry, outbox }: { entry: Waiting; outbox: Outbox }) {
  const t = useTranslations('Shell.offline');
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link href={`/exercises/${entry.exercise}`} prefetch={false} className="text-accent underline">
        {t(entry.sent ? 'sent' : 'refused', { title: entry.title })}
      </Link>
      <button
        type="button"
        className="rounded p-1 hover:bg-sunk"
        aria-label={t('dismiss')}
        onClick={() => outbox.remove(entry.key)}
      >
        <Icon name="cross" className="size-3.5" />
      </button>
    </span>
  );
}

const isOnline = () => navigator.onLine;

function listenToNetwork(hear: () => void): () => void {
  addEventListener('online', hear);
  addEventListener('offline', hear);
  return () => {
    removeEventListener('online', hear);
    removeEventListener('offline', hear);
  };
}

/** When the service worker kept the page that is on show (ISO 8601); null: it is from now, as are those that were opened from it. */
function useKeptAt(path: string): string | null {
  const [first] = useState(path);
  const [keptAt] = useState(() => document.documentElement.dataset.kept ?? null);
  return path === first ? keptAt : null;
}
