import { useTranslations } from 'next-intl';
import { Link } from '#i18n/navigation.ts';

export default function NotFound() {
  const t = useTranslations('Shell.notFound');
  return (
    <main id="main" className="mx-auto grid w-full max-w-xl flex-1 content-center gap-4 p-8">
      <p className="font-mono text-backward text-sm">404 · ∂page/∂url = 0</p>
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <p className="text-muted">{t('text')}</p>
      <p>
        <Link href="/" className="button-primary">
          {t('home')}
        </Link>
      </p>
    </main>
  );
}
