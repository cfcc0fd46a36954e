import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { TracedCases } from '#components/graph/judged.ts';
import { quantityText } from '#components/graph/quantity-name.tsx';

interface Props {
  readonly count: number;
  readonly traced: TracedCases | null;
  readonly number: number;
  readonly onNumber: (number: number) => void;
}

/** Which visible case gives the numbers; those with a wrong quantity say so. */
export function CaseSelect({ count, traced, number, onNumber }: Props) {
  const t = useTranslations('Graph');
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {t('case')}
      </label>
      <select
        id={id}
        className="field w-auto py-1"
        value={number}
        onChange={({ target }) => onNumber(Number(target.value))}
      >
        {Array.from({ length: count }, (_, place) => {
          const first = traced?.cases[place]?.quantities?.find(({ verdict }) => verdict === 'first-wrong');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: cases have no id and never change their order.
            <option key={place} value={place}>
              {first
                ? t('caseFirstWrong', { number: place + 1, name: quantityText(first) })
                : t('caseOption', { number: place + 1 })}
            </option>
          );
        })}
      </select>
    </div>
  );
}
