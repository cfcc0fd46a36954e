'use client';

import { Button } from '#components/button.tsx';
import '#components/fonts/katex.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CellComments } from '#components/classes/cell/cell-comments.tsx';
import { CellRules } from '#components/classes/cell/cell-rules.tsx';
import { CellScorePart } from '#components/classes/cell/cell-score.tsx';
import { CellTrail } from '#components/classes/cell/cell-trail.tsx';
import { CellWorks } from '#components/classes/cell/cell-works.tsx';
import { type CellState, useCell } from '#components/classes/cell/use-cell.ts';
import type { Numbers } from '#components/classes/gradebook/cell-words.ts';
import type { CellAddress } from '#components/classes/gradebook/use-cell-address.ts';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { CellView } from '#server/classes/views-cell.ts';

export interface SheetProps {
  readonly classId: string;
  /** The class's time zone. */
  readonly zone: string;
  readonly viewer: string;
  readonly numbers: Numbers;
  readonly open: CellAddress;
  /** Changes when the cell has. */
  readonly stamp: string;
  readonly missing: boolean;
  readonly neighbours: Readonly<Record<Step, string | undefined>>;
  readonly onShow: (cell: Partial<CellAddress>) => void;
  readonly onClose: () => void;
}

const steps = ['previousLearner', 'nextLearner', 'previousAssignment', 'nextAssignment'] as const;
type Step = (typeof steps)[number];

const turns: Readonly<Record<Step, string>> = {
  previousLearner: '-rotate-90',
  nextLearner: 'rotate-90',
  previousAssignment: 'rotate-180',
  nextAssignment: '',
};

/** One cell opened: everything about it, and the way to its neighbours. */
export default function CellSheet({ open, neighbours, onShow, onClose, ...props }: SheetProps) {
  const t = useTranslations('Gradebook.sheet');
  const report = useTranslations('Gradebook.report');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const path = `/api/classes/${props.classId}/gradebook/${open.member}/${open.assignment}`;
  const state = useCell(path, props.stamp);
  useEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  const { cell } = state;
  return (
    <dialog ref={dialog} className="cell-sheet" aria-labelledby="cell-title" closedby="any" onClose={onClose}>
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <h2 ref={title} id="cell-title" tabIndex={-1} className="min-w-0 grow outline-none">
          <span className="block font-semibold text-lg leading-snug">{cell?.member.name ?? t('loading')}</span>
          <span className="block text-muted text-sm">{cell?.assignment.title}</span>
        </h2>
        <Link href={`/classes/${props.classId}/learners/${open.member}/report`} className="button">
          {report('link')}
        </Link>
        <div className="flex gap-1">
          {steps.map((step) => (
            <Button
              key={step}
              type="button"
              className="button px-2"
              aria-label={t(step)}
              title={t(step)}
              off={!neighbours[step]}
              onClick={() =>
                onShow(step.endsWith('Learner') ? { member: neighbours[step] } : { assignment: neighbours[step] })
              }
            >
              <Icon name="chevron" className={`size-4 ${turns[step]}`} />
            </Button>
          ))}
        </div>
        <button type="button" className="button px-2" onClick={() => dialog.current?.close()}>
          <Icon name="cross" />
          <span className="max-sm:sr-only">{t('close')}</span>
        </button>
      </header>
      {state.problem && !cell && (
        <div role="alert" className="cell-part justify-items-start">
          <p>{t(state.problem)}</p>
          {state.problem === 'problem' && (
            <button type="button" className="button" onClick={() => void state.load()}>
              {t('retry')}
            </button>
          )}
        </div>
      )}
      {cell && <CellParts key={path} {...props} path={path} cell={cell} load={state.load} />}
    </dialog>
  );
}

export interface PartProps {
  readonly cell: CellView;
  /** The cell's address in the API. */
  readonly path: string;
  readonly numbers: Numbers;
  readonly zone: string;
  /** Reads the cell anew after a change. */
  readonly load: CellState['load'];
}

function CellParts({
  viewer,
  classId,
  missing,
  ...part
}: PartProps & Pick<SheetProps, 'viewer' | 'classId' | 'missing'>) {
  return (
    <>
      <CellRules {...part} classId={classId} />
      <CellScorePart {...part} missing={missing} />
      <CellWorks {...part} />
      <CellComments {...part} viewer={viewer} />
      <CellTrail {...part} />
    </>
  );
}
