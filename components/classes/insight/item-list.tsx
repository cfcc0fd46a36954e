import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { duration } from '#components/classes/insight/duration.ts';
import { Markdown } from '#components/markdown.tsx';
import { scale } from '#components/plot/curve-shape.ts';
import type { ItemStatisticsView, QuizStatisticsView } from '#server/views-item-statistics.ts';

/** Below this many people a share says little. */
const few = 10;
/** Ebel's rule of thumb: below it an item hardly tells who understands. */
const low = 0.2;

/** How a class fares with each item of a quiz; what was chosen is inside. */
export function ItemList({ statistics: { people, items } }: { statistics: QuizStatisticsView }) {
  const t = useTranslations('Insight.items');
  return (
    <>
      {people < few && <p className="note">{t('few')}</p>}
      <div className="insight-items">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
    </>
  );
}

function Item({ item }: { item: ItemStatisticsView }) {
  const t = useTranslations('Insight.items');
  const [format, locale] = [useFormatter(), useLocale()];
  const { number, difficulty, discrimination, responses, omitted, waiting, seconds } = item;
  const facts = [
    t('responses', { responses }),
    t('omitted', { omitted }),
    t('waiting', { waiting }),
    seconds === null ? '' : t('seconds', { time: duration(seconds, locale) }),
  ].filter(Boolean);
  return (
    <details>
      <summary>
        <span className="font-medium">{t('item', { number })}</span>
        <Share value={difficulty ?? 0} />
        <span>
          {t('difficulty')}{' '}
          <b>{difficulty === null ? t('unknown') : format.number(difficulty, { style: 'percent' })}</b>
        </span>
        <span>
          {t('discrimination')}{' '}
          <b>
            {discrimination === null
              ? t('unknown')
              : format.number(discrimination, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
          </b>
          {discrimination !== null && discrimination < low && <em>{t(discrimination < 0 ? 'check' : 'low')}</em>}
        </span>
        <span className="text-muted">{facts.join(' · ')}</span>
      </summary>
      <Inside item={item} />
    </details>
  );
}

function Inside({ item: { prompt, parameterised, options, responses, misconceptions } }: { item: ItemStatisticsView }) {
  const t = useTranslations('Insight.items');
  const nameOf = (id: string | null) => misconceptions.find((each) => each.id === id)?.name;
  return (
    <div className="insight-item">
      <Markdown text={prompt} />
      {parameterised && <p className="note">{t('drawn')}</p>}
      {options.length > 0 && (
        <ul aria-label={t('options')} className="insight-options">
          {options.map(({ text, right, misconception, chosen }) => (
            <li key={text} data-right={right}>
              <div>
                <Markdown text={text} />
                {right && (
                  <span className="badge" data-tone="plain">
                    {t('right')}
                  </span>
                )}
                {nameOf(misconception) && <span className="insight-second">{nameOf(misconception)}</span>}
              </div>
              <Share value={responses > 0 ? chosen / responses : 0} />
              <span>{t('chosen', { chosen, responses, share: responses > 0 ? chosen / responses : 0 })}</span>
            </li>
          ))}
        </ul>
      )}
      {options.length === 0 && misconceptions.length > 0 && (
        <p className="text-sm">
          {t('shown')}: {misconceptions.map(({ name, count }) => t('shownCount', { name, count })).join(' · ')}
        </p>
      )}
    </div>
  );
}

/** A share as a bar beside the number that says it. @param value 0–1 */
function Share({ value }: { value: number }) {
  return (
    <svg aria-hidden="true" className="insight-bar">
      <rect data-stage="solved" width={`${scale([0, 1], [0, 100])(value)}%`} height="100%" />
    </svg>
  );
}
