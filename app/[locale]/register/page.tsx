import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { ProviderButtons } from '#components/account/provider-buttons.tsx';
import { RegisterForm } from '#components/account/register-form.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link, redirect } from '#i18n/navigation.ts';
import { ownPath } from '#lib/own-path.ts';
import { signInProviders } from '#server/auth-providers.ts';
import { currentUser } from '#server/session.ts';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account');
  return { title: t('register.title'), description: t('register.intro') };
}

export default async function Register({ searchParams }: Props) {
  const t = await getTranslations('Account');
  const next = ownPath((await searchParams).next);
  const user = await currentUser();
  if (user && !user.guest) return redirect({ href: '/account', locale: await getLocale() });

  return (
    <NextIntlClientProvider messages={await clientMessages('Account')}>
      <AccountCard title={t('register.title')} intro={t(user?.guest ? 'register.keep' : 'register.intro')}>
        <RegisterForm next={next} />
        <ProviderButtons providers={signInProviders()} next={next} />
        <p className="text-muted text-sm">
          {t.rich('register.signIn', {
            link: (text) => (
              <Link href={{ pathname: '/sign-in', query: next ? { next } : {} }} className="text-accent underline">
                {text}
              </Link>
            ),
          })}
        </p>
      </AccountCard>
    </NextIntlClientProvider>
  );
}
