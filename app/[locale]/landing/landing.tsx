import { cookies } from 'next/headers';
import { type Locale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { MisconceptionText } from '#components/diagnosis/diagnosis-card.tsx';
import { Chain } from '#components/figures/chain.tsx';
import { Icon } from '#components/icon.tsx';
import { Markdown } from '#components/markdown.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import { parsePreferences, preferencesCookie } from '#lib/preferences.ts';
import { landingView } from '#server/landing.ts';
import type { PlaceLink } from '#server/views-course.ts';
import { Repair } from './repair.tsx';

interface Props {
  readonly locale: Locale;
  /** Where the course begins. */
  readonly first: PlaceLink | null;
}

/** For whoever comes for the first time: what this is in a sentence, and at once a ∂L/∂w1 to mend. */
export async function Landing({ locale, first }: Props) {
  const [t, home] = await Promise.all([getTranslations('Landing'), getTranslations('Home')]);
  const { misconceptions, ...exercise } = await landingView(locale);
  const begin = first && (
    <Link href={placePath(first)} className="button-primary min-h-11 px-5">
      {home('begin', { title: first.title })}
      <Icon name="chevron" />
    </Link>
  );
  return (
    <>
      <h1 className="text-balance font-semibold text-3xl leading-tight tracking-tight sm:text-5xl">{home('title')}</h1>
      <p className="mt-3 max-w-3xl text-muted sm:mt-4 sm:text-lg">{t('lead')}</p>
      <h2 className="mt-6 font-semibold text-xl leading-snug tracking-tight sm:mt-8">{t('task')}</h2>
      <p className="mt-1 text-muted text-sm">{t('taskText')}</p>
      <p className="without-scripts">{t('noScript')}</p>
      <NextIntlClientProvider messages={await messages()}>
        <Repair
          exercise={exercise}
          misconceptions={rendered(misconceptions)}
          preferred={await preferred()}
          before={<Before />}
          begin={begin}
        />
      </NextIntlClientProvider>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        {begin}
        <Link href="/map" className="inline-flex items-center gap-1.5 text-accent text-sm">
          <Icon name="map" className="size-4.5" />
          <span className="hover:underline">{home('map')}</span>
        </Link>
      </div>
    </>
  );
}

/** Says what will be read here. */
async function Before() {
  const t = await getTranslations('Landing');
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-1.5 font-medium text-muted text-xs">
        <Icon name="lamp" className="size-3.5" />
        {t('findings')}
      </p>
      <Chain alt={t('chain')} quantities={['w1', 'z_h1', 'h1', 'z_o1', 'o1', 'L']} />
      <p className="text-sm">{t('before')}</p>
    </div>
  );
}

/** Of the languages the one whose engine is there first: 1.2 MB instead of 5.3, unless the reader has chosen before. */
async function preferred() {
  const cookie = (await cookies()).get(preferencesCookie)?.value;
  return cookie === undefined ? 'typescript' : parsePreferences(cookie).language;
}

/** What a verdict says is part of what the exercise page says. */
async function messages() {
  const [own, { Report, Exercise }] = await Promise.all([clientMessages('Landing', 'Diagnosis'), getMessages()]);
  return {
    ...own,
    Report: { banner: Report.banner, error: Report.error },
    Exercise: { results: Exercise.results },
  };
}

const rendered = (texts: Awaited<ReturnType<typeof landingView>>['misconceptions']) =>
  Object.fromEntries(
    Object.entries(texts).map(([id, { name, explanation, question }]): [string, MisconceptionText] => [
      id,
      { name, explanation: <Markdown text={explanation} />, question: <Markdown text={question} /> },
    ]),
  );
