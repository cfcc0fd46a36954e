import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { type Placed, placed } from '#components/map/place.ts';
import type { Shape } from '#components/map/sizes.ts';
import { StreakLine } from '#components/streak-line.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages } from '#i18n/client-messages.ts';
import { routing } from '#i18n/routing.ts';
import { type MapView, progressMap } from '#server/progress-map.ts';
import { currentUser } from '#server/session.ts';
import { streakFor } from '#server/streak.ts';
import { DueLink } from '../due-link.tsx';
import { ConceptList } from './concept-list.tsx';
import { ConceptMap } from './concept-map.tsx';
import { Legend } from './legend.tsx';
import { NextStep } from './next-step.tsx';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'Map' });
  return { title: t('title'), description: t('description'), alternates: alternates(locale, '/map') };
}

/** The concept that the next step is about. */
function conceptOf({ next, concepts }: MapView): string | null {
  if (!next) return null;
  const { place, reason } = next;
  if ('concept' in reason) return reason.concept.id;
  const taught = ({ unit, exercises }: MapView['concepts'][number]) =>
    place.kind === 'lesson' ? unit === place.slug : exercises.some(({ slug }) => slug === place.slug);
  return concepts.find(taught)?.id ?? null;
}

let kept: Readonly<Record<Shape, Placed>> | undefined;

/** Worked out once: the concepts are the same for everybody. */
function placesOf({ concepts }: MapView): Readonly<Record<Shape, Placed>> {
  const nodes = concepts.map(({ id, unit, needs }) => ({ id, band: unit, needs }));
  kept ??= { wide: placed(nodes, 'wide'), tall: placed(nodes, 'tall') };
  return kept;
}

export default async function MapPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Map');
  const user = await currentUser();
  const [map, streak] = await Promise.all([progressMap(locale, user), streakFor(user)]);
  const { concept: asked } = await searchParams;
  return (
    <main id="main" className="mx-auto w-full max-w-7xl flex-1 px-4 pt-8 pb-20 sm:px-6 sm:pt-12">
      <h1 className="font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">{t('title')}</h1>
      <p className="mt-3 max-w-prose text-lg text-muted">{t('intro')}</p>
      <div className="mt-7 grid gap-6">
        <NextStep next={map.next} />
        {streak && <StreakLine streak={streak} />}
        <DueLink />
        <Legend counts={map.counts} />
      </div>
      <div className="mt-8">
        <NextIntlClientProvider messages={await clientMessages('Map')}>
          <ConceptMap
            map={{ concepts: map.concepts, units: map.units }}
            placed={placesOf(map)}
            next={conceptOf(map)}
            named={map.concepts.find(({ id }) => id === asked)?.id ?? null}
          />
        </NextIntlClientProvider>
      </div>
      <ConceptList map={map} />
    </main>
  );
}
