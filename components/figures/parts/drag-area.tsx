import type { PointerEvent } from 'react';
import type { Plane } from '#components/figures/parts/plane.tsx';

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The nearest number that a slider with these limits can have. */
export const snapped = (value: number, { min, max, step }: Limits): number => {
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step);
  return Math.min(max, Number((min + steps * step).toFixed(10)));
};

/** From a place in the drawing to the numbers it stands for. */
export const numbersAt = ({ x, y, left, right, top, bottom }: Plane, px: number, py: number) => ({
  x: x[0] + ((px - left) / (right - left)) * (x[1] - x[0]),
  y: y[0] + ((bottom - py) / (bottom - top)) * (y[1] - y[0]),
});

interface Props {
  readonly plane: Plane;
  /** What of the drawing can be taken hold of; without it the whole plane and a little around it. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** In which direction it is dragged: a finger that moves the other way scrolls the page. */
  readonly along?: 'x' | 'y';
  readonly onDrag: (at: { readonly x: number; readonly y: number }) => void;
}

const margin = 10;

/**
 * Lets a pointer set in the drawing what a slider or a field below it sets too: those are for the keyboard and for
 * assistive technology, which this is not there for.
 */
export function DragArea({ plane, box, along = 'x', onDrag }: Props) {
  const { left, right, top, bottom } = plane;
  const whole = {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
  const report = ({ currentTarget, clientX, clientY }: PointerEvent<SVGRectElement>) => {
    const matrix = currentTarget.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    onDrag(numbersAt(plane, at.x, at.y));
  };
  return (
    <rect
      {...(box ?? whole)}
      fill="transparent"
      stroke="none"
      className={along === 'x' ? 'live-drag' : 'live-drag upright'}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        report(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) report(event);
      }}
    />
  );
}
