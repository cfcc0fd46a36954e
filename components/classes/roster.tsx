'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { MemberDialog } from '#components/classes/member-dialog.tsx';
import { filterMembers, noFilter, type SortKey, sortMembers } from '#components/classes/roster-filter.ts';
import { RosterTable } from '#components/classes/roster-table.tsx';
import { RosterTools } from '#components/classes/roster-tools.tsx';
import { SectionsDialog } from '#components/classes/sections-dialog.tsx';
import { SelectionBar } from '#components/classes/selection-bar.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { MemberView, RosterView } from '#server/classes/views-roster.ts';

type Open = MemberView | 'new' | 'sections' | null;

interface Props {
  readonly view: ClassView;
  readonly roster: RosterView;
}

/** Everybody of a class: found, selected, changed. */
export function Roster({ view, roster: { members, sections } }: Props) {
  const t = useTranslations('Classes.roster');
  const locale = useLocale();
  const [filter, setFilter] = useState(noFilter);
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>({ key: 'name', down: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  // Typing stays quick: the table follows when there is time.
  const asked = useDeferredValue(filter);
  const shown = useMemo(
    () => sortMembers(filterMembers(members, asked), sort.key, sort.down, { sections, locale }),
    [members, sections, asked, sort, locale],
  );
  // Of those that are in sight: nothing happens to people one does not see.
  const chosen = shown.filter(({ id }) => selected.has(id));
  const sortBy = useCallback(
    (key: SortKey) => setSort((now) => ({ key, down: now.key === key ? !now.down : false })),
    [],
  );
  const select = useCallback(
    (ids: readonly string[], on: boolean) =>
      setSelected((now) => (on ? new Set([...now, ...ids]) : new Set([...now].filter((id) => !ids.includes(id))))),
    [],
  );
  const close = () => setOpen(null);

  return (
    <div className="grid gap-4">
      <RosterTools
        classId={view.id}
        may={view.may.roster}
        filter={filter}
        sections={sections}
        onFilter={setFilter}
        onAdd={() => setOpen('new')}
        onSections={() => setOpen('sections')}
      />
      {members.length === 1 && (
        <EmptyState
          icon="people"
          action={
            view.may.roster && (
              <Link href={`/classes/${view.id}`} className="button">
                {t('toLink')}
              </Link>
            )
          }
        >
          {t('empty')}
        </EmptyState>
      )}
      {view.may.roster && chosen.length > 0 && (
        <SelectionBar classId={view.id} members={chosen} sections={sections} onDone={() => setSelected(new Set())} />
      )}
      <p role="status" className="text-muted text-sm">
        {shown.length === 0 ? t('nobody') : t('count', { shown: shown.length })}
      </p>
      {shown.length > 0 && (
        <RosterTable
          classId={view.id}
          members={shown}
          sections={sections}
          may={view.may}
          sort={sort}
          selected={selected}
          onSort={sortBy}
          onSelect={select}
          onEdit={setOpen}
        />
      )}
      {open === 'sections' && (
        <SectionsDialog classId={view.id} members={members} sections={sections} onClose={close} />
      )}
      {open !== null && open !== 'sections' && (
        <MemberDialog
          classId={view.id}
          member={open === 'new' ? null : open}
          members={members}
          sections={sections}
          mayTeachers={view.may.change}
          onClose={close}
        />
      )}
    </div>
  );
}
