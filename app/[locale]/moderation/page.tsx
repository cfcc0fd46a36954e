import '#components/fonts/katex.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ModerationItem } from '#components/discussion/moderation-item.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { can } from '#server/access.ts';
import { moderationList, moderationSchema, reportedCount } from '#server/discussion-moderation.ts';
import { currentUser } from '#server/session.ts';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Discussion.moderation');
  return { title: t('title') };
}

/** For instructors and administrators: comments that were reported, and those that are hidden. */
export default async function Moderation({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const user = await currentUser();
  if (!user || user.guest) {
    return redirect({ href: { pathname: '/sign-in', query: { next: `/${locale}/moderation` } }, locale });
  }
  if (!can(user, 'moderate')) notFound();
  const t = await getTranslations('Discussion.moderation');
  const wanted = moderationSchema.parse({ after: null, ...(await searchParams) });
  const [{ items, next }, reported] = await Promise.all([moderationList(user, locale, wanted), reportedCount(user)]);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 py-10">
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <nav aria-label={t('lists')} className="tabs mt-6">
        {(['reported', 'hidden'] as const).map((list) => (
          <Link
            key={list}
            href={{ pathname: '/moderation', query: { list } }}
            aria-current={wanted.list === list ? 'page' : undefined}
          >
            {t(list, { count: reported })}
          </Link>
        ))}
      </nav>
      {items.length === 0 && (
        <EmptyState icon={wanted.list === 'hidden' ? 'eye' : 'flag'} className="mt-6">
          {t(wanted.list === 'hidden' ? 'noneHidden' : 'none')}
        </EmptyState>
      )}
      <NextIntlClientProvider messages={await clientMessages('Discussion')}>
        <ol className="mt-6 grid gap-4">
          {items.map((item) => (
            <ModerationItem key={item.comment.id} item={item} />
          ))}
        </ol>
      </NextIntlClientProvider>
      {next && (
        <Link href={{ pathname: '/moderation', query: { list: wanted.list, after: next } }} className="button mt-6">
          {t('more')}
        </Link>
      )}
    </main>
  );
}
