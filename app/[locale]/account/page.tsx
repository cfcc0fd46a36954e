import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentUser } from '#server/session.ts';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account');
  return { title: t('title') };
}

export default async function Account({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  const user = await currentUser();
  if (!user || user.guest) return redirect({ href: '/sign-in', locale });
  const t = await getTranslations('Account');

  return (
    <NextIntlClientProvider messages={await clientMessages('Account')}>
      <AccountCard title={t('title')}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <dt className="text-muted">{t('name')}</dt>
          <dd className="break-words">{user.name}</dd>
          <dt className="text-muted">{t('email')}</dt>
          <dd className="break-all">{user.email}</dd>
          <dt className="text-muted">{t('role')}</dt>
          <dd>{t(`roles.${user.role}`)}</dd>
        </dl>
        <SignOutButton />
      </AccountCard>
    </NextIntlClientProvider>
  );
}
