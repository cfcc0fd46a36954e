'use client';

import { useTranslations } from 'next-intl';
import { Link } from '#i18n/navigation.ts';

/** Something broke on our side. What the learner typed is in their drafts; trying again is always safe. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('Shell.error');
  return (
    <main id="main" className="mx-auto grid w-full max-w-xl flex-1 content-center gap-4 p-8">
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <p className="text-muted">{t('text')}</p>
      {error.digest && <p className="font-mono text-muted text-sm">{t('code', { code: error.digest })}</p>}
      <p className="flex flex-wrap gap-2">
        <button type="button" onClick={reset} className="button-primary">
          {t('retry')}
        </button>
        <Link href="/" className="button">
          {t('home')}
        </Link>
      </p>
    </main>
  );
}
