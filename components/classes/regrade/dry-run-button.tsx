'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/button.tsx';
import { useChange } from '#components/classes/use-change.ts';
import { useRouter } from '#i18n/navigation.ts';

interface Props {
  readonly classId: string;
  readonly exercise: string;
  readonly title: string;
}

/** Begins a dry run and goes where its progress is. */
export function DryRunButton({ classId, exercise, title }: Props) {
  const t = useTranslations('Regrade');
  const router = useRouter();
  const { busy, problem, change } = useChange();

  async function begin() {
    const begun = await change<{ id: string }>(`/${classId}/regrades`, { method: 'POST', json: { exercise } });
    if (begun) router.push(`/classes/${classId}/regrade/${begun.id}`);
  }

  return (
    <div>
      <Button type="button" className="button" off={busy} onClick={begin}>
        {t('dryRun')}
        <span className="sr-only">{title}</span>
      </Button>
      <p role="alert" className="mt-1 text-fail text-sm empty:hidden">
        {problem}
      </p>
    </div>
  );
}
