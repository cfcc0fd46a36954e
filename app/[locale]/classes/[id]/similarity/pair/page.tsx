import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { SideBySide } from '#components/classes/similarity/side-by-side.tsx';
import { pairHref, similarityHref } from '#components/classes/similarity/similarity-query.ts';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { thresholdOf } from '#lib/similarity.ts';
import { type PairInput, pairSchema, similarPair } from '#server/classes/similarity.ts';
import type { ComparedPerson, SimilarPairView } from '#server/classes/views-similarity.ts';
import { Problem } from '#server/problem.ts';
import type { User } from '#server/users.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Similarity');
  return { title: `${t('pair.title')} · ${(await classPage(locale, id, '/similarity')).view.name}` };
}

/** Two programs that are alike, side by side. */
export default async function PairPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const { user, locale, view } = await classPage(wanted, id, '/similarity');
  const search = await searchParams;
  const asked = pairSchema.safeParse(search);
  if (!view.may.teach || !asked.success) notFound();
  const t = await getTranslations('Similarity.pair');
  const format = await getFormatter();
  const pair = await pairOr404(user, id, asked.data, locale);
  const { left, right, names } = asked.data;
  const query = { exercise: asked.data.exercise, names, at: thresholdOf(search.at) };
  const { similarity, longest, exercise, named } = pair;
  const head = (who: ComparedPerson, first: boolean) => <Head {...{ who, first, zone: view.zone }} />;
  return (
    <ClassFrame view={view} tab="insight" wide>
      <Link href={similarityHref(id, query)} className="text-accent text-sm hover:underline">
        {t('back', { title: exercise.title })}
      </Link>
      <h2 className="mt-1 font-semibold text-xl tracking-tight">
        {t('of', { left: pair.left.name, right: pair.right.name })}
      </h2>
      <p className="mt-2 max-w-prose text-muted">
        {t('lead', {
          similarity: format.number(similarity, { style: 'percent' }),
          ...{ passages: pair.passages.length, longest },
        })}
      </p>
      <p className="mt-2 max-w-prose text-muted text-sm">{t('how')}</p>
      <p className="similarity-tools">
        <Link href={pairHref(id, { ...query, names: named ? 'off' : 'on' }, left, right)} scroll={false}>
          {t(named ? 'hideNames' : 'showNames')}
        </Link>
        {!named && <span className="text-muted">{t('inCode')}</span>}
      </p>
      <NextIntlClientProvider messages={await clientMessages('Similarity')}>
        <SideBySide pair={pair} heads={{ left: head(pair.left, true), right: head(pair.right, false) }} />
      </NextIntlClientProvider>
    </ClassFrame>
  );
}

async function pairOr404(user: User, id: string, input: PairInput, locale: 'en' | 'zh'): Promise<SimilarPairView> {
  try {
    return await similarPair(user, id, input, locale);
  } catch (error) {
    // A submission since may have made it another pair, or none: the overview says what there is.
    if (error instanceof Problem && error.status !== 500) notFound();
    throw error;
  }
}

interface HeadProps {
  readonly who: ComparedPerson;
  readonly first: boolean;
  readonly zone: string;
}

async function Head({ who: { name, section, at, score }, first, zone }: HeadProps) {
  const t = await getTranslations('Similarity');
  const format = await getFormatter();
  return (
    <>
      <strong>{name}</strong>
      {section && <span>{section}</span>}
      {first && (
        <b className="badge" data-tone="plain">
          {t('clusters.first')}
        </b>
      )}
      <ZonedTime time={at} zone={zone} first="class" named={false} />
      {score !== null && <span>{t('pair.score', { score: format.number(score, { style: 'percent' }) })}</span>}
    </>
  );
}
