'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { call } from '#components/api.ts';
import type { CriterionView } from '#components/marking/criterion-field.tsx';
import { MarkForm } from '#components/marking/mark-form.tsx';
import type { MarkState } from '#server/views-quiz.ts';

interface Props extends MarkState {
  readonly attempt: string;
  readonly item: string;
  /** Its place on the page, from 1. */
  readonly number: number;
  readonly rubric: readonly CriterionView[];
  readonly children: ReactNode;
}

/** One text of a quiz, whoever wrote it. */
export function MarkingCard({ attempt, item, number, rubric, version, mark, children }: Props) {
  const t = useTranslations('Marking');
  return (
    <MarkForm
      {...{ rubric, initial: { version, mark }, label: t('hiddenName', { number }) }}
      save={(json) => call<MarkState>(`/api/attempts/${attempt}/responses/${item}/mark`, { method: 'PUT', json })}
    >
      {children}
    </MarkForm>
  );
}
