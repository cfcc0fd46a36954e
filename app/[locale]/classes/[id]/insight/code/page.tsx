import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Program } from '#components/classes/insight/program.tsx';
import { Link } from '#i18n/navigation.ts';
import { codeBehind, codeSchema } from '#server/classes/insight-code.ts';
import type { CodeBehindView } from '#server/classes/views-insight.ts';
import { classPage } from '../../../class-page.ts';
import { ClassFrame } from '../../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Insight');
  return { title: `${t('title')} · ${(await classPage(locale, id, '/insight')).view.name}` };
}

/** The programs behind a misconception, or those of one learner. */
export default async function CodePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { user, view } = await classPage(locale, id, '/insight');
  const asked = codeSchema.safeParse(await searchParams);
  if (!view.may.teach || !asked.success) notFound();
  const code = await codeBehind(user, id, asked.data, locale === 'zh' ? 'zh' : 'en');
  const t = await getTranslations('Insight.code');
  const { misconception, named, total, programs } = code;
  const { names: _, ...query } = asked.data;
  return (
    <ClassFrame view={view} tab="insight">
      <div className="insight-code">
        <Link href={`/classes/${id}/insight`} className="text-accent text-sm hover:underline">
          {t('back')}
        </Link>
        <h2 className="font-semibold text-xl">
          {misconception ? t('title', { name: misconception.name }) : t('ofLearner')}
        </h2>
        <p>
          {t('lead', { total })} {total > programs.length && t('limited', { shown: programs.length })}
        </p>
        {asked.data.member === undefined && total > 0 && (
          <p className="note">
            {!named && t('anonymous')}{' '}
            <Link
              href={{ pathname: `/classes/${id}/insight/code`, query: { ...query, ...(named ? {} : { names: 'on' }) } }}
              className="text-accent underline"
              scroll={false}
            >
              {t(named ? 'hideNames' : 'showNames')}
            </Link>
          </p>
        )}
        <Programs programs={programs} zone={view.zone} />
      </div>
    </ClassFrame>
  );
}

async function Programs({ programs, zone }: Pick<CodeBehindView, 'programs'> & { readonly zone: string }) {
  const t = await getTranslations('Insight.code');
  const [format, now] = [await getFormatter(), new Date()];
  const languageOf = (language: string) =>
    language === 'python' || language === 'typescript' ? t(`language.${language}`) : language;
  return programs.map(({ learner, title, language, source, score, at, newest }, place) => {
    const label = learner === null ? title : t('of', { title, name: learner });
    return (
      <Program
        // biome-ignore lint/suspicious/noArrayIndexKey: without names nothing else tells them apart, and they stay in their order
        key={place}
        source={source}
        label={`${t('program', { number: place + 1 })} · ${label}`}
      >
        <strong>{label}</strong>
        <span>{languageOf(language)}</span>
        <span>{t('score', { score })}</span>
        <time
          dateTime={at}
          title={format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short', timeZone: zone })}
        >
          {format.relativeTime(new Date(at), now)}
        </time>
        <span>{t(newest ? 'newest' : 'older')}</span>
      </Program>
    );
  });
}
