'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { faultOf, rulesInput, rulesState } from '#components/classes/rules-state.ts';
import { useRouter } from '#i18n/navigation.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';
import { RulesFields } from '../rules-fields.tsx';
import { SaveBar, type Saving } from '../save-bar.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignment: AssignmentView;
}

/** The points and rules of one assignment, saved together. */
export function EditForm({ classId, zone, assignment }: Props) {
  const t = useTranslations('Assignments');
  const router = useRouter();
  const id = useId();
  const [points, setPoints] = useState(String(assignment.points));
  const [state, setState] = useState(() => rulesState(assignment, zone));
  const [saving, setSaving] = useState<Saving>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (faultOf(state, zone)) return;
    setSaving('saving');
    const json = { ...rulesInput(state, zone, assignment), points: Number(points) };
    try {
      await call(`/api/classes/${classId}/assignments/${assignment.id}`, { method: 'PUT', json });
      setSaving('saved');
      router.refresh();
    } catch (failed) {
      setSaving({ failed });
    }
  }

  return (
    <form onSubmit={save} className="grid gap-7">
      <div className="grid justify-items-start gap-1.5">
        <label htmlFor={id} className="font-medium text-sm">
          {t('rules.points')}
        </label>
        <input
          {...{ id, type: 'number', min: 0, max: 1000, step: 'any', required: true, value: points }}
          className="field min-h-11 max-w-32 tabular-nums"
          onChange={({ target }) => setPoints(target.value)}
        />
      </div>
      <RulesFields
        state={state}
        zone={zone}
        onChange={(change) => {
          setSaving(null);
          setState({ ...state, ...change });
        }}
      />
      <SaveBar label={t('save')} saving={saving} disabled={faultOf(state, zone) !== null} />
    </form>
  );
}
