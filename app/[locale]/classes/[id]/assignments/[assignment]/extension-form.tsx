import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/button.tsx';
import { instantOf } from '#components/classes/rules-state.ts';
import { TimeField } from '#components/classes/time-field.tsx';
import { addDays, toZoned } from '#lib/zoned-time.ts';
import type { AssignmentView, ExtensionView } from '#server/classes/views-assignments.ts';
import type { Saving } from '../save-bar.tsx';
import { LearnerPicker } from './learner-picker.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignment: AssignmentView;
  readonly saving: Saving;
  /** The one that is changed; null for a new one. */
  readonly extension: ExtensionView | null;
  readonly onSave: (json: unknown) => void;
  readonly onCancel: () => void;
}

const maxReasonLength = 1_000;

/** Whom to give how much more time, and why. */
export function ExtensionForm({ classId, zone, assignment, saving, extension, onSave, onCancel }: Props) {
  const t = useTranslations('Assignments');
  const id = useId();
  const field = (time: string | null | undefined) => (time ? toZoned(new Date(time), zone) : '');
  const due = field(assignment.dueAt);
  const [members, setMembers] = useState<readonly string[]>(extension ? [extension.member] : []);
  const [dueAt, setDueAt] = useState(field(extension?.dueAt) || addDays(due, 2));
  const [closesAt, setClosesAt] = useState(field(extension?.closesAt));
  const [reason, setReason] = useState(extension?.reason ?? '');
  const times = {
    dueAt: instantOf(dueAt, { zone, before: extension?.dueAt, toItsEnd: true }),
    closesAt: instantOf(closesAt, { zone, before: extension?.closesAt, toItsEnd: true }),
  };
  const gives = times.dueAt !== null && assignment.dueAt !== null && times.dueAt > new Date(assignment.dueAt);
  const ordered = !times.dueAt || !times.closesAt || times.dueAt <= times.closesAt;
  const presets = ([1, 2, 7] as const).map((days) => ({
    label: t('presets.days', { days }),
    value: addDays(due, days),
  }));

  function save(event: FormEvent) {
    event.preventDefault();
    if (!gives || !ordered || members.length === 0) return;
    onSave({
      members,
      extension: {
        dueAt: times.dueAt?.toISOString(),
        closesAt: times.closesAt?.toISOString() ?? null,
        reason: reason.trim() || null,
      },
    });
  }

  return (
    <form onSubmit={save} className="mt-4 grid gap-4 card p-4">
      {extension ? (
        <p className="font-medium">{extension.name}</p>
      ) : (
        <LearnerPicker classId={classId} chosen={members} onChange={setMembers} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TimeField
          {...{ zone, label: t('extensions.due'), value: dueAt, required: true, presets }}
          onChange={setDueAt}
        />
        {assignment.closesAt && (
          <TimeField
            {...{ zone, label: t('extensions.closing'), empty: t('extensions.closingEmpty'), value: closesAt }}
            onChange={setClosesAt}
          />
        )}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-medium text-sm">
          {t('extensions.reason')}
        </label>
        <input
          {...{ id, maxLength: maxReasonLength, value: reason }}
          className="field min-h-11"
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {gives ? !ordered && t('faults.due-after-closes') : t('extensions.notLater')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          className="button-primary"
          off={saving === 'saving' || members.length === 0 || !gives || !ordered}
        >
          {extension ? t('save') : t('extensions.giveTo', { count: members.length })}
        </Button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
