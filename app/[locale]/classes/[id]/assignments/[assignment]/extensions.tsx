'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { useRouter } from '#i18n/navigation.ts';
import type { AssignmentView, ExtensionView } from '#server/classes/views-assignments.ts';
import { Failure, type Saving } from '../save-bar.tsx';
import { ExtensionForm } from './extension-form.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignment: AssignmentView;
}

/** Who has more time, and a form to give it. */
export function Extensions({ classId, zone, assignment }: Props) {
  const t = useTranslations('Assignments.extensions');
  const router = useRouter();
  const [editing, setEditing] = useState<ExtensionView | 'new' | null>(null);
  const [saving, setSaving] = useState<Saving>(null);
  const path = `/api/classes/${classId}/assignments/${assignment.id}/extensions`;

  async function save(json: unknown) {
    setSaving('saving');
    try {
      await call(path, { method: 'PUT', json });
      setSaving(null);
      setEditing(null);
      router.refresh();
    } catch (failed) {
      setSaving({ failed });
    }
  }

  return (
    <section id="extensions" aria-labelledby="extensions-title" className="mt-12 border-line border-t pt-5">
      <h3 id="extensions-title" className="font-semibold">
        {t('title')}
      </h3>
      {assignment.extensions.length === 0 && <p className="mt-2 text-muted text-sm">{t('none')}</p>}
      <ul className="mt-2">
        {assignment.extensions.map((extension) => (
          <li
            key={extension.member}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2 text-sm"
          >
            <Given {...{ extension, zone }} />
            <button type="button" className="button" onClick={() => setEditing(extension)}>
              {t('change')}
              <span className="sr-only">{extension.name}</span>
            </button>
            <Button
              type="button"
              className="button"
              off={saving === 'saving'}
              onClick={() => save({ members: [extension.member], extension: null })}
            >
              {t('withdraw')}
              <span className="sr-only">{extension.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Failure saving={saving} />
      {editing === null ? (
        <Button type="button" className="button mt-4" off={!assignment.dueAt} onClick={() => setEditing('new')}>
          {t('give')}
        </Button>
      ) : (
        <ExtensionForm
          key={editing === 'new' ? 'new' : editing.member}
          {...{ classId, zone, assignment, saving }}
          extension={editing === 'new' ? null : editing}
          onSave={save}
          onCancel={() => setEditing(null)}
        />
      )}
      {!assignment.dueAt && <p className="mt-2 text-muted text-xs">{t('noDue')}</p>}
    </section>
  );
}

function Given({ extension, zone }: { readonly extension: ExtensionView; readonly zone: string }) {
  const t = useTranslations('Assignments.extensions');
  const { name, dueAt, closesAt, reason } = extension;
  return (
    <div className="min-w-48 flex-1">
      <p className="font-medium">{name}</p>
      <p className="text-muted">
        {t.rich('until', { time: () => <ZonedTime time={dueAt} zone={zone} first="class" /> })}
        {closesAt && t.rich('closes', { time: () => <ZonedTime time={closesAt} zone={zone} first="class" /> })}
      </p>
      {reason && <p className="text-muted">{t('because', { reason })}</p>}
    </div>
  );
}
