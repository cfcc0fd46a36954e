import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Explorer } from '#components/classes/similarity/explorer.tsx';
import type { SimilarityQuery } from '#components/classes/similarity/similarity-query.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { similarity } from '#server/classes/similarity.ts';
import { Problem } from '#server/problem.ts';
import type { User } from '#server/users.ts';

interface Props {
  readonly user: User;
  readonly locale: 'en' | 'zh';
  readonly classId: string;
  readonly zone: string;
  readonly query: SimilarityQuery;
}

/** What a comparison can say instead of a result. */
const told = ['unknown-exercise', 'exercise-too-short', 'similarity-not-installed', 'similarity-failed'] as const;

/** The comparison itself, which may take seconds. */
export async function SimilarityResults({ user, locale, classId, zone, query }: Props) {
  const t = await getTranslations('Similarity');
  const found = await similarity(user, classId, query, locale).catch((error: unknown) => {
    const code = told.find((each) => error instanceof Problem && error.code === each);
    if (!code) throw error;
    return code;
  });
  if (typeof found === 'string') return <p className="empty mt-6">{t(`problems.${found}`)}</p>;
  if (found.groups.length === 0) return <EmptyNow classId={classId} />;
  return (
    <NextIntlClientProvider messages={await clientMessages('Similarity')}>
      <Explorer {...{ classId, zone, query }} groups={found.groups} />
    </NextIntlClientProvider>
  );
}

async function EmptyNow({ classId }: { readonly classId: string }) {
  const t = await getTranslations('Similarity');
  return (
    <EmptyState
      icon="code"
      className="mt-6"
      action={
        <Link href={`/classes/${classId}/gradebook`} className="button">
          {t('toGradebook')}
        </Link>
      }
    >
      {t('nobody')}
    </EmptyState>
  );
}
