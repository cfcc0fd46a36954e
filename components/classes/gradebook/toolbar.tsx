import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Unit } from '#components/classes/gradebook/cell-words.ts';
import { states, type Wish } from '#components/classes/gradebook/order.ts';

interface Props {
  readonly wish: Wish;
  readonly sections: readonly string[];
  readonly shown: number;
  readonly all: number;
  readonly unit: Unit;
  readonly live: boolean;
  readonly onWish: (wish: Wish) => void;
  readonly onUnit: (unit: Unit) => void;
}

const units = ['points', 'percent'] as const;

/** Who is shown, and how scores are. */
export function Toolbar({ wish, sections, shown, all, unit, live, onWish, onUnit }: Props) {
  const t = useTranslations('Gradebook');
  const id = useId();
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <label className="grid w-full gap-1 text-sm sm:w-56">
        <span className="text-muted">{t('filter.search')}</span>
        <input
          type="search"
          className="field"
          value={wish.text}
          placeholder={t('filter.placeholder')}
          onChange={({ target }) => onWish({ ...wish, text: target.value })}
        />
      </label>
      {sections.length > 0 && (
        <label className="grid gap-1 text-sm max-sm:flex-1">
          <span className="text-muted">{t('filter.section')}</span>
          <select
            className="field w-auto"
            value={wish.section === null ? 'all' : `in:${wish.section}`}
            onChange={({ target }) =>
              onWish({ ...wish, section: target.value === 'all' ? null : target.value.slice('in:'.length) })
            }
          >
            <option value="all">{t('filter.allSections')}</option>
            {sections.map((section) => (
              <option key={section} value={`in:${section}`}>
                {section}
              </option>
            ))}
            <option value="in:">{t('filter.noSection')}</option>
          </select>
        </label>
      )}
      <label className="grid gap-1 text-sm max-sm:flex-1">
        <span className="text-muted">{t('filter.state')}</span>
        <select
          className="field w-auto"
          value={wish.state ?? ''}
          onChange={({ target }) => onWish({ ...wish, state: states.find((each) => each === target.value) ?? null })}
        >
          <option value="">{t('filter.anyState')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <div role="radiogroup" aria-labelledby={`${id}-unit`} className="grid gap-1 text-sm">
        <span id={`${id}-unit`} className="text-muted">
          {t('filter.unit')}
        </span>
        <div className="segments min-h-9 items-stretch [&>label]:flex [&>label]:items-center">
          {units.map((each) => (
            <label key={each}>
              <input type="radio" name={id} className="sr-only" checked={unit === each} onChange={() => onUnit(each)} />
              {t(`filter.${each}`)}
            </label>
          ))}
        </div>
      </div>
      <div className="ml-auto flex items-center gap-4 text-muted text-sm sm:min-h-9">
        <p role="status">{t('filter.count', { shown, all })}</p>
        <p className="flex items-center gap-1.5" title={t('live.hint')}>
          <span className="gb-live" data-live={live} aria-hidden="true" />
          {t(live ? 'live.on' : 'live.off')}
        </p>
      </div>
    </div>
  );
}
