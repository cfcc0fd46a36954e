'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '#components/api.ts';
import { Icon } from '#components/icon.tsx';

/** Shows a teacher their class as its learners see it. The pages known so far are the teacher's, so the next one is loaded anew. */
export function StudentViewButton({ classId }: { readonly classId: string }) {
  const t = useTranslations('Shell.studentView');
  const locale = useLocale();
  const [state, setState] = useState<'opening' | 'failed' | null>(null);

  async function open() {
    if (state === 'opening') return;
    setState('opening');
    try {
      await call(`/api/classes/${classId}/student-view`, { method: 'POST' });
      location.assign(`/${locale}/classes/${classId}`);
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="grid gap-1">
      <button type="button" className="button justify-self-end" aria-disabled={state === 'opening'} onClick={open}>
        <Icon name="eye" />
        {t('open')}
      </button>
      <span role="alert" className="text-fail text-sm empty:hidden">
        {state === 'failed' && t('failed')}
      </span>
    </div>
  );
}
