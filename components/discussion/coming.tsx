import { useTranslations } from 'next-intl';
import { Bar, Lines, Skeleton } from '#components/skeleton.tsx';

/** Two comments to come. */
export function Coming() {
  const t = useTranslations('Discussion');
  return (
    <Skeleton label={t('loading')} className="grid gap-6">
      {[1, 2].map((each) => (
        <div key={each} className="grid gap-3">
          <Bar className="h-6 w-56 max-w-full" />
          <Lines count={2} />
        </div>
      ))}
    </Skeleton>
  );
}
