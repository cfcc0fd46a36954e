'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import { useRouter } from '#i18n/navigation.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';
import { AssignmentRow, type Way } from './assignment-row.tsx';
import { Failure, type Saving } from './save-bar.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignments: readonly AssignmentView[];
  readonly mayChange: boolean;
  /** Free texts that wait to be marked, by assignment. */
  readonly waiting: Readonly<Record<string, number>>;
}

/** All assignments in their order, which can be changed, and drafts to publish. */
export function AssignmentList({ classId, zone, assignments, mayChange, waiting }: Props) {
  const t = useTranslations('Assignments');
  const router = useRouter();
  const [order, setOrder] = useState(assignments.map(({ id }) => id));
  const [saving, setSaving] = useState<Saving>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ readonly id: string; readonly way: Way }>(null);
  useEffect(() => setOrder(assignments.map(({ id }) => id)), [assignments]);

  // What is moved within the page loses the focus.
  useEffect(() => {
    if (!focus.current) return;
    const { id, way } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLElement>(`[data-id="${id}"] [data-way="${way}"]`)?.focus();
  });

  async function save(path: string, json: unknown) {
    setSaving('saving');
    try {
      await call(`/api/classes/${classId}/assignments/${path}`, { method: 'PUT', json });
      setSaving(null);
    } catch (failed) {
      setSaving({ failed });
    }
    router.refresh();
  }

  function move(id: string, way: Way) {
    const from = order.indexOf(id);
    const to = from + (way === 'up' ? -1 : 1);
    if (to < 0 || to >= order.length) return;
    const next = order.toSpliced(from, 1).toSpliced(to, 0, id);
    focus.current = { id, way };
    setOrder(next);
    setSaid(t('order.said', { place: to + 1, count: order.length }));
    void save('order', { assignments: next });
  }

  const publish = (ids: readonly string[]) => save('published', { assignments: ids, publication: 'now' });
  const drafts = assignments.filter(({ state }) => state === 'draft').map(({ id }) => id);
  const rows = order.flatMap((id) => assignments.find((each) => each.id === id) ?? []);
  return (
    <>
      {mayChange && drafts.length > 1 && (
        <p className="mt-5 flex flex-wrap items-center gap-3 rounded-md bg-notice-soft px-3.5 py-2 text-notice text-sm">
          {t('drafts', { count: drafts.length })}
          <Button type="button" className="button" off={saving === 'saving'} onClick={() => publish(drafts)}>
            {t('publishAll')}
          </Button>
        </p>
      )}
      <Failure saving={saving} />
      <ol ref={list} className="mt-5 grid gap-2.5">
        {rows.map((assignment, index) => (
          <AssignmentRow
            key={assignment.id}
            {...{ classId, zone, assignment, mayChange, waiting: waiting[assignment.id] ?? 0 }}
            ends={{ up: index === 0, down: index === rows.length - 1 }}
            onMove={(way) => move(assignment.id, way)}
            onPublish={() => publish([assignment.id])}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
