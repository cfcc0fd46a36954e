import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { routing } from '#i18n/routing.ts';
import { CodeForm } from './code-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Classes.join');
  return { title: t('title'), description: t('hint') };
}

/** For who was told a code in a lecture. */
export default async function JoinPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const t = await getTranslations('Classes.join');
  return (
    <AccountCard title={t('title')}>
      <CodeForm />
    </AccountCard>
  );
}
