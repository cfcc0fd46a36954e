import { Formula, muted, round } from '#components/figures/drawing.tsx';

/** Where z, from −6 to 6, and a value from 0 to 1 are drawn. */
const left = 34;
export const px = (z: number) => left + ((z + 6) / 12) * 300;
export const py = (value: number) => 150 - value * 120;

export const sigma = (z: number) => 1 / (1 + Math.exp(-z));

/** A path's points along a function of z. */
export const pathOf = (value: (z: number) => number) =>
  Array.from({ length: 61 }, (_, i) => `${round(px(-6 + i / 5))} ${round(py(value(-6 + i / 5)))}`).join(' L');

const marks = [-6, -4, -2, 0, 2, 4, 6];

interface Props {
  /** The height between 0 and 1 that is marked, and how it is written. */
  readonly middle: { readonly at: number; readonly written: string };
}

/** z to the right, values from 0 to 1 upwards. */
export function SigmoidAxes({ middle }: Props) {
  const heights = [{ at: 0, written: '0' }, middle, { at: 1, written: '1' }];
  return (
    <>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${px(-6)} ${py(0)} H${px(6) + 12}`} />
        <path d={`M${px(0)} ${py(0)} V${py(1) - 18}`} />
        <path d={`M${px(-6)} ${py(middle.at)} H${px(0)}`} strokeDasharray="3 5" />
        {marks.map((z) => z !== 0 && <path key={z} d={`M${px(z)} ${py(0)} v5`} />)}
      </g>
      {marks.map((z) => (
        <Formula key={z} x={px(z) - (z < 0 ? 4 : 0)} y={py(0) + 22} size={15} color={muted}>
          {String(z).replace('-', '−')}
        </Formula>
      ))}
      {heights.map(({ at, written }) => (
        <Formula key={at} x={left - 8} y={py(at) + 5} size={15} color={muted} anchor="end">
          {written}
        </Formula>
      ))}
      <Formula x={px(6) + 12} y={py(0) - 8} anchor="end">
        z
      </Formula>
    </>
  );
}
