import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server';
import { AccountCard } from '#components/account/card.tsx';
import { Icon } from '#components/icon.tsx';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { readCode } from '#server/classes/classes.ts';
import { type JoinOffer, joinOffer } from '#server/classes/join-link.ts';
import { Problem } from '#server/problem.ts';
import { clientAddress } from '#server/rate-limit.ts';
import { currentUser } from '#server/session.ts';
import { join } from '../actions.ts';

interface Props {
  readonly params: Promise<{ locale: string; code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Classes.join');
  return { title: t('title'), referrer: 'no-referrer', robots: { index: false } };
}

const facts = ['due', 'see', 'others', 'leave'] as const;

/** The link to join a class: whose it is, what joining means, and one button. */
export default async function JoinByCode({ params }: Props) {
  const { locale, code: typed } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const code = readCode(typed).slice(0, 40);
  const user = await currentUser();
  if (user?.viewing) return redirect({ href: `/classes/${user.viewing.id}`, locale });
  const offer = await offered(code);
  if (offer === 'closed' || offer === 'rate') return <Refused why={offer} />;
  if (offer.joined) return redirect({ href: `/classes/${offer.id}`, locale });
  const t = await getTranslations('Classes.joining');
  const names = (await getFormatter()).list(offer.instructors);
  return (
    <AccountCard title={t('title', { name: offer.name })} intro={offer.instructors.length > 0 && t('by', { names })}>
      <section aria-labelledby="means">
        <h2 id="means" className="font-semibold">
          {t('means')}
        </h2>
        <ul className="mt-2 grid gap-2 text-sm">
          {facts.map((fact) => (
            <li key={fact} className="grid grid-cols-[auto_1fr] gap-2.5">
              <Icon name="check" className="mt-0.5 size-4 text-muted" />
              {t(fact)}
            </li>
          ))}
        </ul>
      </section>
      {user && !user.guest ? (
        <form action={join.bind(null, code)} className="grid gap-2">
          <p className="break-words text-muted text-sm">{t('as', { name: user.name ?? user.email ?? '' })}</p>
          <button type="submit" className="button-primary min-h-11">
            {t('action')}
          </button>
        </form>
      ) : (
        <SignInFirst guest={user !== null} next={`/${locale}/join/${code}`} />
      )}
    </AccountCard>
  );
}

async function offered(code: string): Promise<JoinOffer | 'closed' | 'rate'> {
  try {
    return await joinOffer(await currentUser(), code, clientAddress(await headers()));
  } catch (error) {
    if (error instanceof Problem && error.code === 'join-closed') return 'closed';
    if (error instanceof Problem && error.code === 'rate-limited') return 'rate';
    throw error;
  }
}

async function SignInFirst({ guest, next }: { readonly guest: boolean; readonly next: string }) {
  const t = await getTranslations('Classes.joining');
  return (
    <div className="grid gap-2.5">
      <p className="text-muted text-sm">{t(guest ? 'firstGuest' : 'first')}</p>
      <Link href={{ pathname: '/register', query: { next } }} className="button-primary min-h-11">
        {t('register')}
      </Link>
      <Link href={{ pathname: '/sign-in', query: { next } }} className="button min-h-11">
        {t('signIn')}
      </Link>
    </div>
  );
}

async function Refused({ why }: { readonly why: 'closed' | 'rate' }) {
  const t = await getTranslations('Classes.joining');
  return (
    <AccountCard title={t(`${why}.title`)} intro={t(`${why}.text`)}>
      <Link href="/join" className="button min-h-11">
        {t('closed.other')}
      </Link>
    </AccountCard>
  );
}
