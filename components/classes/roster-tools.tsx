import { useTranslations } from 'next-intl';
import { memberStates, type RosterFilter } from '#components/classes/roster-filter.ts';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { SectionView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  /** The roster may be changed. */
  readonly may: boolean;
  readonly filter: RosterFilter;
  readonly sections: readonly SectionView[];
  readonly onFilter: (filter: RosterFilter) => void;
  readonly onAdd: () => void;
  readonly onSections: () => void;
}

/** What is above a roster: who is looked for, and what brings people into it. */
export function RosterTools({ classId, may, filter, sections, onFilter, onAdd, onSections }: Props) {
  const t = useTranslations('Classes.roster');
  const isState = (value: string) => memberStates.find((state) => state === value) ?? 'any';
  return (
    <div className="flex flex-wrap items-end gap-3">
      <search className="flex min-w-0 grow flex-wrap items-end gap-3">
        <div className="grid gap-1 max-sm:basis-full sm:w-64">
          <label htmlFor="roster-search" className="font-medium text-sm">
            {t('search')}
          </label>
          <input
            id="roster-search"
            type="search"
            className="field"
            autoComplete="off"
            placeholder={t('searchHint')}
            value={filter.text}
            onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          />
        </div>
        {sections.length > 0 && (
          <div className="grid min-w-0 flex-1 gap-1 sm:max-w-56">
            <label htmlFor="roster-section" className="font-medium text-sm">
              {t('section')}
            </label>
            <select
              id="roster-section"
              className="field"
              value={filter.section}
              onChange={({ target }) => onFilter({ ...filter, section: target.value })}
            >
              <option value="">{t('anySection')}</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="none">{t('noSection')}</option>
            </select>
          </div>
        )}
        <div className="grid min-w-0 flex-1 gap-1 sm:max-w-48">
          <label htmlFor="roster-state" className="font-medium text-sm">
            {t('state')}
          </label>
          <select
            id="roster-state"
            className="field"
            value={filter.state}
            onChange={({ target }) => onFilter({ ...filter, state: isState(target.value) })}
          >
            {memberStates.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </select>
        </div>
      </search>
      {may && (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="button" onClick={onSections}>
            {t('sections')}
          </button>
          <button type="button" className="button" onClick={onAdd}>
            {t('add')}
          </button>
          <Link href={`/classes/${classId}/roster/import`} className="button-primary">
            <Icon name="send" />
            {t('import')}
          </Link>
        </div>
      )}
    </div>
  );
}
