import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { languageNames, routing } from '#i18n/routing.ts';
import { queryIn, type SearchView, searchExamples, searchView } from '#server/search.ts';
import { KeySwitch } from './key-switch.tsx';
import { SearchHits } from './search-hits.tsx';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<unknown>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'Search' });
  const query = queryIn(await searchParams);
  return {
    title: query ? t('titleOf', { query }) : t('title'),
    description: t('description'),
    alternates: alternates(locale, '/search'),
    // A page for every text that somebody types is none that another search should list.
    robots: { index: false },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Search');
  const view = searchView(locale, queryIn(await searchParams));
  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 pt-8 pb-20 sm:px-6 sm:pt-12">
      <h1 className="font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <search className="mt-5 block">
        <form action={`/${locale}/search`} className="flex gap-2">
          <input
            type="search"
            name="q"
            key={view.query}
            defaultValue={view.query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            aria-label={t('field')}
            placeholder={t('placeholder')}
            className="field min-h-11 min-w-0 text-base"
          />
          <button type="submit" className="button-primary min-h-11">
            <Icon name="search" />
            {t('submit')}
          </button>
        </form>
      </search>
      <div className="mt-3">
        <NextIntlClientProvider messages={await clientMessages('Search')}>
          <KeySwitch />
        </NextIntlClientProvider>
      </div>
      <Answer view={view} />
    </main>
  );
}

/** What was found, or what to do where nothing was asked or found. */
async function Answer({ view }: { view: SearchView }) {
  const t = await getTranslations('Search');
  const { query, match, hits, total } = view;
  if (query === '') return <Examples />;
  if (match === null) return <Nothing view={view} />;
  return (
    <>
      <p role="status" className="mt-6 text-muted text-sm">
        {t(`found.${match}`, { query, total })}
        {total > hits.length && ` ${t('more', { shown: hits.length })}`}
      </p>
      <SearchHits hits={hits} />
    </>
  );
}

async function Examples() {
  const t = await getTranslations('Search');
  return (
    <div className="mt-8">
      <p className="text-muted">{t('invitation')}</p>
      <ul className="mt-4 flex flex-wrap gap-2">
        {searchExamples.map(({ text, locale }) => (
          <li key={text}>
            <Link
              href={{ pathname: '/search', query: { q: text } }}
              prefetch={false}
              lang={languageNames[locale].tag}
              className="button"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function Nothing({ view: { query, nearest } }: { view: SearchView }) {
  const t = await getTranslations('Search');
  return (
    <div className="mt-8">
      <p role="status" className="wrap-break-word font-medium text-lg">
        {t('nothing', { query })}
      </p>
      {nearest && (
        <p className="mt-3">
          {t.rich('nearest', {
            word: nearest,
            link: (text) => (
              <Link
                href={{ pathname: '/search', query: { q: nearest } }}
                prefetch={false}
                className="font-medium text-accent underline"
              >
                {text}
              </Link>
            ),
          })}
        </p>
      )}
      <p className="mt-3 text-muted">{t('advice')}</p>
      <p className="mt-6">
        <Link href="/" className="button">
          <Icon name="book" />
          {t('course')}
        </Link>
      </p>
    </div>
  );
}
