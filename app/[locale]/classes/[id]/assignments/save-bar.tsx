import { useTranslations } from 'next-intl';
import { Button } from '#components/button.tsx';
import { useProblem } from '#components/classes/use-problem.ts';

export type Saving = 'saving' | 'saved' | { readonly failed: unknown } | null;

interface Props {
  readonly label: string;
  readonly saving: Saving;
  readonly disabled?: boolean;
}

/** The one button of a form, and what became of it. */
export function SaveBar({ label, saving, disabled = false }: Props) {
  const t = useTranslations('Assignments');
  const busy = saving === 'saving';
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button type="submit" className="button-primary min-h-11 px-6" off={disabled || busy}>
        {busy ? t('saving') : label}
      </Button>
      <p role="status" className="text-pass text-sm">
        {saving === 'saved' && t('saved')}
      </p>
      <Failure saving={saving} />
    </div>
  );
}

/** Why something was not done, and what to do about it. */
export function Failure({ saving }: Pick<Props, 'saving'>) {
  const inWords = useProblem();
  return (
    <p role="alert" className="text-fail text-sm empty:hidden">
      {typeof saving === 'object' && saving !== null && inWords(saving.failed)}
    </p>
  );
}
