'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Program } from '#components/classes/insight/program.tsx';
import { useFullScreen } from '#components/classes/insight/use-full-screen.ts';
import { useProjector } from '#components/classes/insight/use-projector.ts';
import { scale } from '#components/plot/curve-shape.ts';
import type { ProjectorView } from '#server/classes/views-insight.ts';

interface Props {
  readonly classId: string;
  readonly section: string | null;
  readonly exercises: readonly { readonly slug: string; readonly number: number; readonly title: string }[];
  readonly first: string;
}

/** An exercise live, in letters that the last row can read. */
export function Projector({ classId, section, exercises, first }: Props) {
  const t = useTranslations('Insight.projector');
  const locale = useLocale();
  const [exercise, setExercise] = useState(first);
  const [code, setCode] = useState(false);
  const search = new URLSearchParams({ exercise, locale, code: code ? 'on' : 'off', ...(section ? { section } : {}) });
  const { view, connection } = useProjector(`/api/classes/${classId}/insight/projector/events?${search}`);
  const screen = useRef<HTMLElement>(null);
  const full = useFullScreen(screen);
  return (
    <section ref={screen} className="projector" aria-label={t('title')}>
      <div className="projector-tools">
        <label>
          <span className="sr-only">{t('exercise')}</span>
          <select className="field" value={exercise} onChange={(event) => setExercise(event.target.value)}>
            {exercises.map(({ slug, number, title }) => (
              <option key={slug} value={slug}>{`${number} · ${title}`}</option>
            ))}
          </select>
        </label>
        <button type="button" className="button" aria-pressed={code} onClick={() => setCode(!code)}>
          {t(code ? 'hideCode' : 'showCode')}
        </button>
        {full.toggle && (
          <button type="button" className="button-primary" onClick={full.toggle}>
            {t(full.on ? 'leave' : 'fullScreen')}
          </button>
        )}
        <span className="projector-state" data-state={connection} role="status">
          {t(connection)}
        </span>
      </div>
      {view?.exercise === exercise && <Shown view={view} code={code} />}
      <p className="note">{t('note')}</p>
    </section>
  );
}

function Shown({ view, code }: { view: ProjectorView; code: boolean }) {
  const t = useTranslations('Insight.projector');
  const { title, learners, misconceptions } = view;
  return (
    <>
      <h2>{title}</h2>
      <p className="projector-of">{t('of', { learners })}</p>
      <dl className="projector-counts">
        {(['solved', 'tried', 'opened'] as const).map((stage) => (
          <div key={stage} data-stage={stage}>
            <dt>{t(stage)}</dt>
            <dd>{view[stage]}</dd>
            <svg className="insight-bar" aria-hidden="true">
              <rect data-stage={stage} width={`${shareOf(view[stage], learners)}%`} height="100%" />
            </svg>
          </div>
        ))}
      </dl>
      <h3>{t('ideas')}</h3>
      {misconceptions.length === 0 && <p>{t('none')}</p>}
      <ol className="projector-ideas">
        {misconceptions.map((idea) => (
          <Idea key={idea.id} idea={idea} code={code} />
        ))}
      </ol>
    </>
  );
}

const shareOf = (count: number, all: number) => scale([0, Math.max(all, 1)], [0, 100])(count);

function Idea({ idea, code }: { idea: ProjectorView['misconceptions'][number]; code: boolean }) {
  const t = useTranslations('Insight.projector');
  const { name, learners, open, samples, withheld } = idea;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span data-open={open > 0}>{t('open', { open })}</span>
        <small>{t('ever', { learners })}</small>
      </p>
      {code && (
        <>
          {samples.map(({ source }) => (
            <Program key={source} source={source} label={name} />
          ))}
          {samples.length === 0 && withheld === 0 && <p className="note">{t('noCode')}</p>}
          {withheld > 0 && <p className="note">{t('withheld', { count: withheld })}</p>}
        </>
      )}
    </li>
  );
}
