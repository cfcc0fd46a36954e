import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { LearnerWork } from '#components/classes/cell/learner-work.tsx';
import { WorkLine } from '#components/classes/cell/work-line.tsx';
import { Icon } from '#components/icon.tsx';

/** Everything that was handed in; the one that counts is open. */
export function CellWorks({ cell, path, numbers }: PartProps) {
  const t = useTranslations('Gradebook.works');
  const { works, assignment } = cell;
  const counted = works.find(({ standing }) => standing === 'counts') ?? works[0];
  const [chosen, setChosen] = useState<string | null>(counted?.id ?? null);
  return (
    <section className="cell-part" aria-labelledby="cell-works">
      <h3 id="cell-works">{t('title')}</h3>
      {works.length === 0 && (
        <p className="text-muted text-sm">{t(assignment.kind === 'lesson' ? 'noneLesson' : 'none')}</p>
      )}
      <ol className="grid gap-1.5">
        {works.map((work) => {
          const { id, standing } = work;
          if (id === null || standing === 'open')
            return (
              <li key={id ?? 'reading'} className="card grid px-3 py-2">
                <WorkLine work={work} numbers={numbers} />
              </li>
            );
          const isOpen = chosen === id;
          return (
            <li key={id} className="card">
              <button
                type="button"
                aria-expanded={isOpen}
                className="flex w-full items-center gap-2 rounded-md px-3 py-2 text-left hover:bg-sunk"
                onClick={() => setChosen(isOpen ? null : id)}
              >
                <span className="grid grow">
                  <WorkLine work={work} numbers={numbers} />
                </span>
                <Icon name="chevron" className={`size-4 shrink-0 text-muted ${isOpen ? 'rotate-90' : ''}`} />
              </button>
              {isOpen && <LearnerWork path={path} id={id} standing={standing} works={works} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
