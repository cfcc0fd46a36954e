import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { ProviderButtons } from '#components/account/provider-buttons.tsx';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { ownPath } from '#lib/own-path.ts';
import { signInProviders } from '#server/auth.ts';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account');
  return { title: t('signIn.title') };
}

export default async function SignIn({ searchParams }: Props) {
  const t = await getTranslations('Account');
  const { next: wanted, error } = await searchParams;
  const next = ownPath(wanted);
  const providers = signInProviders();

  return (
    <NextIntlClientProvider messages={await clientMessages('Account')}>
      <AccountCard title={t('signIn.title')} intro={t('signIn.intro')}>
        {error && (
          <p role="alert" className="rounded-md bg-fail-soft px-3 py-2 text-fail text-sm">
            {t('errors.provider')}
          </p>
        )}
        <SignInForm next={next} />
        {providers.length > 0 && <ProviderButtons providers={providers} next={next} />}
        <p className="text-muted text-sm">
          {t.rich('signIn.register', {
            link: (text) => (
              <Link href={{ pathname: '/register', query: next ? { next } : {} }} className="text-accent underline">
                {text}
              </Link>
            ),
          })}
        </p>
      </AccountCard>
    </NextIntlClientProvider>
  );
}
