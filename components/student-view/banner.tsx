'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';
import { useRouter } from '#i18n/navigation.ts';

interface Props {
  /** The class's. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly until: string;
}

/** Says on every page that this is the student view, whose class it is, and leads out of it. */
export function StudentViewBanner({ id, name, until }: Props) {
  const t = useTranslations('StudentView');
  const locale = useLocale();
  const [failed, setFailed] = useState(false);
  useAsLongAsItLasts(until);

  async function leave() {
    try {
      await call('/api/student-view', { method: 'DELETE' });
      location.assign(`/${locale}/classes/${id}`);
    } catch {
      setFailed(true);
    }
  }

  return (
    <section aria-label={t('label')} className="student-view">
      <Icon name="eye" className="size-5 shrink-0" />
      <p className="min-w-0 grow">
        <strong className="break-words font-semibold">{t('title', { name })}</strong>{' '}
        <span role="status">{t(failed ? 'failed' : 'nothing')}</span>
      </p>
      <button type="button" onClick={leave}>
        {t('leave')}
      </button>
    </section>
  );
}

/** The view may end by itself or in another tab; what is on show must not go on to say that nothing is recorded. */
function useAsLongAsItLasts(until: string): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && router.refresh();
    const over = setTimeout(() => router.refresh(), Date.parse(until) - Date.now() + 1_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(over);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router, until]);
}
