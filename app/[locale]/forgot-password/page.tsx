import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { ForgotPasswordForm } from '#components/account/forgot-password-form.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { mailIsSetUp } from '#server/mail.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Password.forgot');
  return { title: t('title'), robots: { index: false } };
}

/** The way back for who forgot their password: by mail where the site sends any, else by an administrator. */
export default async function ForgotPassword() {
  const t = await getTranslations('Password.forgot');
  const byMail = mailIsSetUp();
  return (
    <NextIntlClientProvider messages={await clientMessages('Account', 'Password')}>
      <AccountCard title={t('title')} intro={t(byMail ? 'intro' : 'byAdministrator')}>
        {byMail && <ForgotPasswordForm />}
        <Link href="/sign-in" className="text-accent underline">
          {t('back')}
        </Link>
      </AccountCard>
    </NextIntlClientProvider>
  );
}
