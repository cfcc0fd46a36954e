import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { Placed } from '#components/map/place.ts';
import { type Shape, sizes } from '#components/map/sizes.ts';
import type { Mastery } from '#lib/mastery.ts';
import type { ConceptView, MapView } from '#server/progress-map.ts';
import { MasteryMark, wordColor } from './mastery-mark.tsx';
import { UnitHead } from './unit-head.tsx';

interface Props {
  readonly map: Pick<MapView, 'concepts' | 'units'>;
  readonly placed: Placed;
  readonly shape: Shape;
  readonly selected: string | null;
  /** The concept to go on with. */
  readonly next: string | null;
  readonly onSelect: (id: string, event: MouseEvent) => void;
}

const ground = (band: number) => (band % 2 === 0 ? 'bg-sunk' : 'bg-paper');

/** The concepts in the bands of their units, each below those it builds on. Lines are a drawing; the details say it in words. */
export function MapDrawing({ map: { concepts, units }, placed, shape, selected, next, onSelect }: Props) {
  // Beside the nodes where there is room, above them otherwise.
  const gutter = shape === 'wide' ? '10rem' : '0rem';
  return (
    <div className="relative" style={{ height: placed.height }}>
      {placed.bands.map(({ band, top, height }, i) => (
        <div key={band} className={`absolute -inset-x-3 rounded-md ${ground(i)}`} style={{ top, height }} />
      ))}
      <Lines placed={placed} selected={selected} gutter={gutter} />
      {placed.bands.map(({ band, top, height }, i) => {
        const unit = units.find(({ slug }) => slug === band);
        return (
          unit && (
            <section
              key={band}
              aria-labelledby={`${shape}-${band}`}
              className="absolute inset-x-0"
              style={{ top, height }}
            >
              <div className={shape === 'wide' ? 'absolute w-34 pt-4' : 'relative pt-2.5'}>
                <UnitHead unit={unit} id={`${shape}-${band}`} over={shape === 'wide' ? null : ground(i)} />
              </div>
              <ul className="absolute inset-y-0 right-0" style={{ left: gutter }}>
                {concepts
                  .filter((concept) => concept.unit === band)
                  .map((concept) => (
                    <Node
                      key={concept.id}
                      {...{ concept, placed, shape, top, onSelect }}
                      selected={concept.id === selected}
                      next={concept.id === next}
                    />
                  ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Lines({ placed, selected, gutter }: Pick<Props, 'placed' | 'selected'> & { gutter: string }) {
  const touches = ({ from, to }: Placed['lines'][number]) => from === selected || to === selected;
  // What belongs to the chosen concept lies on top.
  const lines = placed.lines.toSorted((a, b) => Number(touches(a)) - Number(touches(b)));
  return (
    <svg
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-y-0 right-0 h-full"
      style={{ left: gutter, width: `calc(100% - ${gutter})` }}
      fill="none"
      aria-hidden="true"
    >
      {lines.map((line) => (
        <path
          key={`${line.from} ${line.to}`}
          d={line.path}
          vectorEffect="non-scaling-stroke"
          className={touches(line) ? 'stroke-accent' : 'stroke-edge'}
          strokeWidth={touches(line) ? 2.5 : 1.25}
        />
      ))}
    </svg>
  );
}

const frames: Readonly<Record<Mastery, string>> = {
  mastered: 'border-pass bg-pass-soft',
  shaky: 'border-notice bg-notice-soft',
  'not-started': 'border-edge bg-card',
};

interface NodeProps extends Pick<Props, 'placed' | 'shape' | 'onSelect'> {
  readonly concept: ConceptView;
  readonly top: number;
  readonly selected: boolean;
  readonly next: boolean;
}

function Node({ concept: { id, title, mastery, needs }, placed, shape, top, selected, next, onSelect }: NodeProps) {
  const t = useTranslations('Map');
  const place = placed.places.get(id);
  if (!place) return null;
  const { node, height } = sizes[shape];
  const percent = (length: number) => `${(100 * length) / placed.width}%`;
  const style = { left: percent(place.x - node / 2), top: place.top - top, width: percent(node), height };
  return (
    <li className="absolute" style={style}>
      {needs.length > 0 && (
        <svg viewBox="0 0 10 6" className="absolute -top-1.5 left-1/2 h-1.5 w-2.5 -translate-x-1/2" aria-hidden="true">
          <path d="M0 0h10L5 6z" className="fill-edge" />
        </svg>
      )}
      <a
        href={`#concept-${id}`}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => onSelect(id, event)}
        className={`flex h-full items-center rounded-md border hover:border-accent ${shape === 'wide' ? 'gap-2 px-2.5 text-sm' : 'gap-1 px-1.5 text-xs'} ${frames[mastery]} ${selected ? 'ring-2 ring-accent forced-colors:outline-3' : ''}`}
      >
        <MasteryMark mastery={mastery} />
        <span className="min-w-0">
          <span className="wrap-break-word block hyphens-auto font-medium leading-tight">{title}</span>
          <span className={`block text-xs leading-snug ${wordColor[mastery]}`}>{t(`mastery.${mastery}`)}</span>
        </span>
        {next && (
          <span className="absolute -top-2.5 right-2 rounded-full bg-accent px-2 font-medium text-on-accent text-xs leading-5">
            {t('next.badge')}
          </span>
        )}
      </a>
    </li>
  );
}
