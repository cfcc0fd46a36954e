import { useTranslations } from 'next-intl';
import { numbersOf } from '#components/graph/first-wrong.tsx';
import { QuantityMark } from '#components/graph/quantity-mark.tsx';
import { QuantityName } from '#components/graph/quantity-name.tsx';
import type { JudgedQuantity } from '#grader/report.ts';

/** What the learner traced beside what it should be, in the order it is worked out. */
export function YourValues({ quantities }: { quantities: readonly JudgedQuantity[] }) {
  const t = useTranslations('Graph');
  const follows = quantities.some(({ verdict }) => verdict === 'follows');
  const cell = 'px-1.5 py-1 text-right font-mono tabular-nums max-sm:text-xs sm:px-2';
  return (
    <section className="grid gap-1.5">
      <h3 className="font-semibold text-sm">{t('yourValues')}</h3>
      <div className="overflow-x-auto card">
        <table className="w-full text-sm">
          <thead className="text-muted text-xs">
            <tr>
              <th scope="col" className="px-2 py-1.5 text-left font-medium sm:px-3">
                {t('columns.quantity')}
              </th>
              <th scope="col" className="px-1.5 py-1.5 text-right font-medium sm:px-2">
                {t('columns.yours')}
              </th>
              <th scope="col" className="px-1.5 py-1.5 text-right font-medium sm:px-2">
                {t('columns.expected')}
              </th>
              <th scope="col" className="px-2 py-1.5 text-left font-medium sm:px-3">
                {t('columns.verdict')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quantities.map((each) => {
              const { yours, expected } = numbersOf(each);
              const wrong = each.verdict === 'first-wrong' || each.verdict === 'wrong';
              return (
                <tr key={each.name} className={each.verdict === 'first-wrong' ? 'bg-fail-soft' : undefined}>
                  <th scope="row" className="px-2 py-0.5 text-left font-normal text-base max-sm:text-sm sm:px-3">
                    <QuantityName {...each} />
                  </th>
                  <td className={`${cell} ${wrong ? 'font-semibold text-fail' : ''}`}>{yours}</td>
                  <td className={cell}>{expected}</td>
                  <td className="px-2 py-1 max-sm:text-xs sm:px-3">
                    <QuantityMark verdict={each.verdict} word={t(`verdict.${each.verdict}`)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {follows && <p className="text-muted text-xs">{t('followsText')}</p>}
    </section>
  );
}
