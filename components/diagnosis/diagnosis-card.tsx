import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChainDiagnosis } from '#components/diagnosis/chain-diagnosis.tsx';
import { Icon } from '#components/icon.tsx';
import type { Diagnosis } from '#grader/report.ts';

/** A misconception in the reader's language; its texts are Markdown that the server has rendered. */
export interface MisconceptionText {
  readonly name: string;
  readonly explanation: ReactNode;
  readonly question: ReactNode;
}

/** By id, those that the viewer's reports have named. */
export type MisconceptionTexts = Readonly<Record<string, MisconceptionText>>;

interface Props {
  readonly misconception: MisconceptionText | null;
  readonly diagnosis: Diagnosis | null;
}

/** Why the answers are wrong, as far as the numbers tell: the idea by its name, the factor, and the question that leads on. */
export function DiagnosisCard({ misconception, diagnosis }: Props) {
  const t = useTranslations('Diagnosis');
  if (!misconception && !diagnosis) return null;
  return (
    <section className="grid gap-3 rounded-md border border-backward bg-backward-soft px-4 py-3">
      <div>
        <h3 className="flex items-center gap-1.5 font-medium text-backward text-xs">
          <Icon name="lamp" className="size-3.5" />
          {t('title')}
        </h3>
        {misconception && (
          <>
            <p className="mt-0.5 font-semibold">{misconception.name}</p>
            {misconception.explanation}
          </>
        )}
      </div>
      {diagnosis && <ChainDiagnosis diagnosis={diagnosis} />}
      {misconception && <div className="border-backward border-l-2 pl-3 font-medium">{misconception.question}</div>}
    </section>
  );
}
