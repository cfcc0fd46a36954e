import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { ProviderButtons } from '#components/account/provider-buttons.tsx';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { SignInProblem } from '#components/account/sign-in-problem.tsx';
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
  return { title: t('signIn.title'), description: t('signIn.description') };
}

export default async function SignIn({ searchParams }: Props) {
  const t = await getTranslations('Account');
  const { next: wanted, error, callbackUrl } = await searchParams;
  const next = ownPath(wanted) ?? pathIn(callbackUrl);
  const user = await currentUser();
  if (user && !user.guest) {
    return redirect({ href: { pathname: '/account', query: error ? { error } : {} }, locale: await getLocale() });
  }

  return (
    <NextIntlClientProvider messages={await clientMessages('Account')}>
      <AccountCard title={t('signIn.title')} intro={t(user ? 'signIn.keep' : 'signIn.intro')}>
        <SignInProblem error={error} />
        <SignInForm next={next} />
        <Link href="/forgot-password" className="justify-self-start text-accent text-sm underline">
          {(await getTranslations('Password.forgot'))('link')}
        </Link>
        <ProviderButtons providers={signInProviders()} next={next} />
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

/** After a failure next-auth tells where one wanted to go as a whole address; what leads to a form is no goal. */
function pathIn(address: string | string[] | undefined): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  return /^\/\w+\/(exercises|learn|invitation|join|classes)\//.test(pathname) ? ownPath(pathname + search) : null;
}
