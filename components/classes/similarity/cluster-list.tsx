import { useFormatter, useTranslations } from 'next-intl';
import { pairHref, type SimilarityQuery } from '#components/classes/similarity/similarity-query.ts';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import type { Cluster } from '#lib/similarity.ts';
import type { ComparedPerson, PairView } from '#server/classes/views-similarity.ts';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly query: SimilarityQuery;
  readonly people: readonly ComparedPerson[];
  readonly clusters: readonly Cluster<PairView>[];
}

/** Those whose programs are alike, each group in the order in which its members handed in. */
export function ClusterList({ clusters, ...common }: Props) {
  const t = useTranslations('Similarity.clusters');
  if (clusters.length === 0) return null;
  return (
    <div>
      <h4>{t('title')}</h4>
      <ol className="similarity-clusters">
        {clusters.map((cluster, place) => (
          <li key={cluster.members.join()}>
            <ClusterCard number={place + 1} cluster={cluster} {...common} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface CardProps extends Omit<Props, 'clusters'> {
  readonly number: number;
  readonly cluster: Cluster<PairView>;
}

function ClusterCard({ number, cluster: { members, pairs }, classId, zone, query, people }: CardProps) {
  const t = useTranslations('Similarity.clusters');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent' });
  const [closest] = pairs;
  const [left, right] = [people[closest?.left ?? -1], people[closest?.right ?? -1]];
  return (
    <>
      <p>
        <strong>{t('name', { number })}</strong> {t('learners', { count: members.length })}
      </p>
      <ol>
        {members
          .flatMap((place) => people[place] ?? [])
          .map(({ member, name, section, at }, order) => (
            <li key={member}>
              <span>{name}</span>
              {section && <span className="text-muted"> · {section}</span>}
              {order === 0 && (
                <b className="badge" data-tone="plain">
                  {t('first')}
                </b>
              )}
              <span className="similarity-time">
                <ZonedTime time={at} zone={zone} first="class" named={false} />
              </span>
            </li>
          ))}
      </ol>
      {closest && left && right && (
        <Link href={pairHref(classId, query, left.member, right.member)} className="text-accent hover:underline">
          {t('closest', { similarity: percent(closest.similarity), left: left.name, right: right.name })}
        </Link>
      )}
    </>
  );
}
