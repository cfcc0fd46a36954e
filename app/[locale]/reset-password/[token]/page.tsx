import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { ResetPasswordForm } from '#components/account/reset-password-form.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { resetIsOpen } from '#server/passwords.ts';

interface Props {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Password.reset');
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } };
}

/** Where the link to a new password leads. */
export default async function ResetPassword({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations('Password.reset');
  if (!(await resetIsOpen(token))) {
    return (
      <AccountCard title={t('title')} intro={t('used')}>
        <Link href="/forgot-password" className="button min-h-11">
          {t('again')}
        </Link>
      </AccountCard>
    );
  }
  return (
    <NextIntlClientProvider messages={await clientMessages('Account', 'Password')}>
      <AccountCard title={t('title')} intro={t('intro')}>
        <ResetPasswordForm token={token} />
      </AccountCard>
    </NextIntlClientProvider>
  );
}
