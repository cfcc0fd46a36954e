import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { OwnData } from '#components/account/own-data.tsx';
import { SignInProblem } from '#components/account/sign-in-problem.tsx';
import { SignInSecurity } from '#components/account/sign-in-security.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { StreakSetting } from '#components/account/streak-setting.tsx';
import { WaysToSignIn } from '#components/account/ways-to-sign-in.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { can } from '#server/access.ts';
import { waysInto } from '#server/auth-identities.ts';
import { signInProviders } from '#server/auth-providers.ts';
import { currentUser } from '#server/session.ts';
import { streakSetting } from '#server/streak.ts';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Account');
  return { title: t('title') };
}

export default async function Account({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  const user = await currentUser();
  if (!user || user.guest) return redirect({ href: '/sign-in', locale });
  if (user.viewing) return redirect({ href: `/classes/${user.viewing.id}`, locale });
  const t = await getTranslations('Account');
  const { error, connected, password } = await searchParams;
  const [ways, streak] = await Promise.all([waysInto(user.id), streakSetting(user)]);
  const providers = signInProviders().map(({ id, name }) => ({ id, name, connected: ways.providers.includes(id) }));
  const now = providers.find((each) => each.connected && each.id === connected);

  return (
    <NextIntlClientProvider messages={await clientMessages('Account', 'Password', 'Streak', 'Privacy')}>
      <AccountCard title={t('title')}>
        <SignInProblem error={error} />
        {now && !error && (
          <p role="status" className="rounded-md bg-pass-soft px-3 py-2 text-pass text-sm">
            {t('ways.now', { provider: now.name })}
          </p>
        )}
        {password === 'changed' && (
          <p role="status" className="rounded-md bg-pass-soft px-3 py-2 text-pass text-sm">
            {(await getTranslations('Password'))('changed')}
          </p>
        )}
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <dt className="text-muted">{t('name')}</dt>
          <dd className="break-words">{user.name}</dd>
          <dt className="text-muted">{t('email')}</dt>
          <dd className="break-all">{user.email ?? t('noEmail')}</dd>
          <dt className="text-muted">{t('role')}</dt>
          <dd>{t(`roles.${user.role}`)}</dd>
        </dl>
        {providers.length > 0 && <WaysToSignIn password={ways.password} providers={providers} />}
        <StreakSetting initial={streak.timeZone} />
        <Link href="/classes" className="text-accent underline">
          {t('classes')}
        </Link>
        {can(user, 'moderate') && (
          <Link href="/moderation" className="text-accent underline">
            {t('moderation')}
          </Link>
        )}
        <SignInSecurity email={user.email} password={ways.password} />
        <OwnData owner={user.id} typed={user.email ?? user.name ?? ''} password={ways.password} />
        <SignOutButton owner={user.id} />
      </AccountCard>
    </NextIntlClientProvider>
  );
}
