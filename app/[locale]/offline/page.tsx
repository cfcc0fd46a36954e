import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeptList } from '#components/offline/kept-list.tsx';
import { ReloadButton } from '#components/offline/reload-button.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { routing } from '#i18n/routing.ts';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'Offline' });
  return { title: t('title'), robots: { index: false } };
}

/** Shown by the service worker in place of a page that is not on the device; what is, only the browser knows. */
export default async function OfflinePage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Offline');
  return (
    <main id="main" className="mx-auto grid w-full max-w-xl flex-1 content-start gap-5 px-4 py-10 sm:py-16">
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <p className="text-muted">{t('text')}</p>
      <NextIntlClientProvider messages={await clientMessages('Offline')}>
        <p>
          <ReloadButton />
        </p>
        <KeptList />
      </NextIntlClientProvider>
    </main>
  );
}
