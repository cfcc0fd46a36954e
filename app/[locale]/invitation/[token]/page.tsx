import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { invitedRole } from '#server/invitations.ts';
import { currentUser } from '#server/session.ts';
import { acceptInvitation } from './actions.ts';

interface Props {
  readonly params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Invitation');
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } };
}

export default async function Invitation({ params }: Props) {
  const { locale, token } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  const t = await getTranslations('Invitation');
  const user = await currentUser();
  if (user?.viewing) return redirect({ href: `/classes/${user.viewing.id}`, locale });
  const role = await invitedRole(token);
  if (!role) {
    return (
      <AccountCard title={t('title')}>
        <p>{t('used')}</p>
        <Link href="/" className="button min-h-11">
          {t('home')}
        </Link>
      </AccountCard>
    );
  }
  const next = `/${locale}/invitation/${token}`;
  const name = t(`roles.${role}`);

  if (!user || user.guest) {
    return (
      <AccountCard title={t('title')} intro={t('offer', { role: name })}>
        <p>{t('first')}</p>
        <Link href={{ pathname: '/register', query: { next } }} className="button-primary min-h-11">
          {t('register')}
        </Link>
        <Link href={{ pathname: '/sign-in', query: { next } }} className="button min-h-11">
          {t('signIn')}
        </Link>
      </AccountCard>
    );
  }
  return (
    <AccountCard title={t('title')} intro={t('offer', { role: name })}>
      <form action={acceptInvitation.bind(null, token)} className="grid">
        <button type="submit" className="button-primary min-h-11 whitespace-normal">
          {t('take', { name: user.name ?? user.email ?? '', role: name })}
        </button>
      </form>
    </AccountCard>
  );
}
