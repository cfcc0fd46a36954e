'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Button } from '#components/button.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Modal } from '#components/modal.tsx';
import { useRouter } from '#i18n/navigation.ts';
import type { AssignmentView, LossesView } from '#server/classes/views-assignments.ts';
import { Failure, type Saving } from '../save-bar.tsx';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignment: AssignmentView;
}

/** Deletes an assignment once one has read what goes with it. */
export function Deletion({ classId, zone, assignment }: Props) {
  const t = useTranslations('Assignments.deletion');
  const router = useRouter();
  const [losses, setLosses] = useState<LossesView | null>(null);
  const [saving, setSaving] = useState<Saving>(null);
  const path = `/api/classes/${classId}/assignments/${assignment.id}`;

  async function ask() {
    setSaving('saving');
    try {
      setLosses(await call<LossesView>(`${path}/losses`));
      setSaving(null);
    } catch (failed) {
      setSaving({ failed });
    }
  }

  async function remove({ extensions, overrides, comments }: LossesView) {
    const confirmed = `extensions=${extensions.length}&overrides=${overrides.length}&comments=${comments.length}`;
    setLosses(null);
    setSaving('saving');
    try {
      await call(`${path}?${confirmed}`, { method: 'DELETE' });
      router.push(`/classes/${classId}/assignments`);
      router.refresh();
    } catch (failed) {
      setSaving({ failed });
    }
  }

  return (
    <section aria-labelledby="deletion-title" className="mt-12 border-line border-t pt-5">
      <h3 id="deletion-title" className="font-semibold">
        {t('title')}
      </h3>
      <p className="mt-2 max-w-prose text-muted text-sm">{t('better')}</p>
      <Button type="button" className="button mt-3 text-fail" off={saving === 'saving'} onClick={ask}>
        {t('ask')}
      </Button>
      <Failure saving={saving} />
      {losses && (
        <Modal title={t('sure', { title: assignment.title })} onClose={() => setLosses(null)}>
          {(close) => (
            <>
              <Losses losses={losses} zone={zone} />
              <div className="mt-5 flex flex-wrap justify-end gap-2">
                <button type="button" className="button" onClick={close}>
                  {t('cancel')}
                </button>
                <button type="button" className="button text-fail" onClick={() => remove(losses)}>
                  {t('delete')}
                </button>
              </div>
            </>
          )}
        </Modal>
      )}
    </section>
  );
}

function Losses({ losses, zone }: { readonly losses: LossesView; readonly zone: string }) {
  const t = useTranslations('Assignments.deletion');
  const format = useFormatter();
  const lines = [
    ...losses.extensions.map(({ name, dueAt }) =>
      t.rich('extension', { name, time: () => <ZonedTime time={dueAt} zone={zone} first="class" /> }),
    ),
    ...losses.overrides.map(({ name, score, reason }) =>
      score === null
        ? t('excused', { name, reason })
        : t('override', { name, reason, score: format.number(score, { style: 'percent', maximumFractionDigits: 1 }) }),
    ),
    ...losses.comments.map(({ name, text }) => t('comment', { name, text })),
  ];
  if (lines.length === 0) return <p className="mt-2">{t('nothing')}</p>;
  return (
    <>
      <p className="mt-2">{t('lost', { count: lines.length })}</p>
      <ul className="mt-2 max-h-60 list-disc overflow-y-auto pl-5 text-sm">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={place}>{line}</li>
        ))}
      </ul>
      <p className="mt-2 text-muted text-sm">{t('stays')}</p>
    </>
  );
}
