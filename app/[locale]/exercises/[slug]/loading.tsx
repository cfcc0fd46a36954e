import { useTranslations } from 'next-intl';
import { Bar, Lines, Skeleton } from '#components/skeleton.tsx';

/** The three panes, empty: statement, code, results. */
export default function Loading() {
  const t = useTranslations('Shell');
  return (
    <main id="main" className="workspace">
      <Skeleton label={t('loading')} className="grid flex-1 md:grid-cols-[2fr_3fr]">
        <div className="grid content-start gap-6 p-5">
          <Bar className="h-4 w-40" />
          <Bar className="h-7 w-72 max-w-full" />
          <Lines count={4} />
          <Bar className="h-32" />
          <Lines count={3} />
        </div>
        <div className="grid grid-rows-[3fr_2fr] border-line border-l bg-card max-md:hidden">
          <div className="grid content-start gap-3 p-5">
            <Bar className="mb-2 h-8 w-44" />
            <Lines count={7} />
          </div>
          <div className="grid content-start gap-3 border-line border-t p-5">
            <Lines count={4} />
          </div>
        </div>
      </Skeleton>
    </main>
  );
}
