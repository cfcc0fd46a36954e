'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { SheetProps } from '#components/classes/cell/cell-sheet.tsx';

const CellSheet = lazy(() => import('#components/classes/cell/cell-sheet.tsx'));

/** An opened cell. Markdown, maths, reports and differences are loaded when the first one is opened. */
export function LazySheet(props: SheetProps) {
  const t = useTranslations('Gradebook.sheet');
  return (
    <Suspense
      fallback={
        <p role="status" className="sr-only">
          {t('loading')}
        </p>
      }
    >
      <CellSheet {...props} />
    </Suspense>
  );
}
