import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('Shell');
  return (
    <main id="main" className="grid flex-1 place-items-center p-8">
      <p role="status" className="animate-pulse text-muted">
        {t('loading')}
      </p>
    </main>
  );
}
