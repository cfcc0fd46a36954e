'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '#components/icon.tsx';
import type { Placed } from '#components/map/place.ts';
import type { Shape } from '#components/map/sizes.ts';
import type { MapView } from '#server/progress-map.ts';
import { ConceptDetails } from './concept-details.tsx';
import { MapDrawing } from './map-drawing.tsx';

interface Props {
  readonly map: Pick<MapView, 'concepts' | 'units'>;
  readonly placed: Readonly<Record<Shape, Placed>>;
  /** The concept to go on with. */
  readonly next: string | null;
  /** The one that the address names. */
  readonly named: string | null;
}

const roomy = '(min-width: 64rem)';

/**
 * The map and the details of the chosen concept: beside the map where there is room, else in a sheet over it. Either takes
 * the focus, so that Tab goes on into it, and Escape goes back to the map. Without JavaScript a node leads to the list.
 */
export function ConceptMap({ map, placed, next, named }: Props) {
  const t = useTranslations('Map');
  const [selected, setSelected] = useState(named ?? next);
  const sheet = useRef<HTMLDialogElement>(null);
  const headings = { panel: useRef<HTMLHeadingElement>(null), sheet: useRef<HTMLHeadingElement>(null) };
  const cameFrom = useRef<HTMLElement | null>(null);
  const concept = map.concepts.find(({ id }) => id === selected);

  useEffect(() => {
    if (named && !matchMedia(roomy).matches) sheet.current?.showModal();
  }, [named]);

  function select(id: string) {
    setSelected(id);
    history.replaceState(history.state, '', `?concept=${id}`);
    if (matchMedia(roomy).matches) headings.panel.current?.focus();
    else if (sheet.current?.open) headings.sheet.current?.focus();
    else sheet.current?.showModal();
  }

  function choose(id: string, event: MouseEvent) {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLElement) cameFrom.current = event.currentTarget;
    select(id);
  }

  function back(event: KeyboardEvent) {
    if (event.key === 'Escape') cameFrom.current?.focus();
  }

  const drawing = (shape: Shape) => (
    <MapDrawing {...{ map, shape, selected, next }} placed={placed[shape]} onSelect={choose} />
  );
  const details = concept && <ConceptDetails map={map} concept={concept} onSelect={select} />;
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <section aria-label={t('graph')} className="min-w-0">
        <div className="max-md:hidden">{drawing('wide')}</div>
        <div className="md:hidden">{drawing('tall')}</div>
      </section>
      <section
        aria-labelledby="chosen-concept"
        onKeyDown={back}
        className="sticky top-17 max-h-[calc(100dvh-5rem)] self-start overflow-y-auto card rounded-lg p-5 shadow-raised max-lg:hidden"
      >
        <h2 ref={headings.panel} id="chosen-concept" tabIndex={-1} className="mb-1 font-semibold text-xl outline-none">
          {concept?.title ?? t('choose')}
        </h2>
        {details}
      </section>
      <dialog
        ref={sheet}
        aria-labelledby="chosen-in-sheet"
        closedby="any"
        className="mt-auto mb-0 max-h-[80dvh] w-full max-w-full overflow-y-auto rounded-t-lg border-line border-t bg-card text-ink shadow-raised backdrop:bg-paper/75 sm:mx-auto sm:max-w-lg lg:hidden"
      >
        <div className="grid gap-1 p-5">
          <div className="flex items-start justify-between gap-3">
            <h2 ref={headings.sheet} id="chosen-in-sheet" tabIndex={-1} className="font-semibold text-xl outline-none">
              {concept?.title}
            </h2>
            <button type="button" className="button" onClick={() => sheet.current?.close()}>
              <Icon name="cross" />
              {t('close')}
            </button>
          </div>
          {details}
        </div>
      </dialog>
    </div>
  );
}
