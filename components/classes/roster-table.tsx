import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { MemberRow } from '#components/classes/member-row.tsx';
import type { SortKey } from '#components/classes/roster-filter.ts';
import { Icon } from '#components/icon.tsx';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { MemberView, SectionView } from '#server/classes/views-roster.ts';

interface Props {
  readonly classId: string;
  readonly members: readonly MemberView[];
  readonly sections: readonly SectionView[];
  readonly may: ClassView['may'];
  readonly sort: { readonly key: SortKey; readonly down: boolean };
  readonly selected: ReadonlySet<string>;
  readonly onSort: (key: SortKey) => void;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onEdit: (member: MemberView) => void;
}

/** On a phone only the first columns are there, and the name's cell says the rest. */
const columns = [
  ['name', ''],
  ['email', 'max-lg:hidden'],
  ['studentId', 'max-md:hidden'],
  ['section', 'max-sm:hidden'],
  ['state', 'max-sm:hidden'],
] as const satisfies readonly (readonly [SortKey, string])[];

const Row = memo(MemberRow);

/** One line a person. Drawn again only where something changed, so that 500 stay quick. */
export function RosterTable({ classId, members, sections, may, sort, selected, onSort, onSelect, onEdit }: Props) {
  const t = useTranslations('Classes.roster');
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  const all = members.every(({ id }) => selected.has(id));
  return (
    <table className="data-table roster-table">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {may.roster && (
            <th scope="col" className="w-8">
              <input
                type="checkbox"
                className="size-4.5 align-middle"
                aria-label={t('selectAll')}
                checked={all}
                onChange={() =>
                  onSelect(
                    members.map(({ id }) => id),
                    !all,
                  )
                }
              />
            </th>
          )}
          {columns.map(([key, hidden]) => {
            const sorted = sort.key === key ? (sort.down ? 'descending' : 'ascending') : undefined;
            return (
              <th key={key} scope="col" className={hidden} aria-sort={sorted}>
                <button type="button" className="inline-flex items-center gap-1" onClick={() => onSort(key)}>
                  {t(`columns.${key}`)}
                  {sorted && <Icon name="chevron" className={`size-3.5 ${sort.down ? 'rotate-90' : '-rotate-90'}`} />}
                </button>
              </th>
            );
          })}
          {may.roster && (
            <th scope="col" className="w-10">
              <span className="sr-only">{t('columns.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row
            key={member.id}
            member={member}
            section={member.section === null ? null : (names.get(member.section) ?? null)}
            report={`/classes/${classId}/learners/${member.id}/report`}
            mayRoster={may.roster}
            mayEdit={member.role === 'learner' ? may.roster : may.change}
            selected={selected.has(member.id)}
            onSelect={onSelect}
            onEdit={onEdit}
          />
        ))}
      </tbody>
    </table>
  );
}
