import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Scroll } from '#components/scroll.tsx';

interface Props {
  /** What these cases are, where they are not the test cases. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The frame of cases: their rows come as one <tbody> a case. */
export function CaseTable({ label, children }: Props) {
  const t = useTranslations('Report');
  const name = label ?? t('cases');
  return (
    <Scroll as="section" aria-label={name} className="@container overflow-x-auto card">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-muted text-xs">
            <th scope="col" className="px-2 py-1.5 text-left font-medium md:px-3">
              {t('columns.quantity')}
            </th>
            {(['yours', 'expected', 'delta', 'allowed'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className="whitespace-nowrap px-1 py-1.5 text-right font-medium max-md:last:pr-2 md:px-3"
              >
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </Scroll>
  );
}
