import {
  Arrow,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
} from '#components/figures/drawing.tsx';
import { Cells } from '#components/figures/embedding.tsx';

const stations = [
  { name: 'u·v', x: 150 },
  { name: 'p', x: 236 },
  { name: 'L', x: 322 },
] as const;

/** Two vectors meet in u·v; on the way back each gets the error times the other one. */
export function EmbeddingDot({ alt }: FigureProps) {
  const y = 110;
  return (
    <Drawing alt={alt} width={356} height={220}>
      <Formula x={44} y={26} color={forward}>
        u
      </Formula>
      <Cells x={14} y={36} count={3} />
      <Formula x={44} y={208} color={forward}>
        v
      </Formula>
      <Cells x={14} y={170} count={3} />
      <Arrow from={[78, 50]} to={[150, y - 8]} gap={24} color={forward} />
      <Arrow from={[78, 176]} to={[150, y + 8]} gap={24} color={forward} />
      {stations.map(({ name, x }, i) => (
        <g key={name}>
          {i > 0 && <Arrow from={[x - 62, y - 7]} to={[x - 20, y - 7]} gap={3} color={forward} />}
          {i > 0 && <Arrow from={[x - 24, y + 9]} to={[x - 64, y + 9]} gap={2} color={backward} />}
          <rect x={x - 21} y={y - 19} width={42} height={38} rx={8} fill={forwardSoft} stroke={forward} />
          <Formula x={x} y={y + 6} color={ink}>
            {name}
          </Formula>
        </g>
      ))}
      <Formula x={194} y={94} color={forward}>
        σ
      </Formula>
      <Formula x={236} y={158} color={backward}>
        p − y
      </Formula>
      <Arrow from={[136, y - 26]} to={[82, 36]} color={backward} />
      <Arrow from={[136, y + 26]} to={[82, 196]} color={backward} />
      <Formula x={128} y={48} color={backward} anchor="start">
        (p − y)·v
      </Formula>
      <Formula x={128} y={186} color={backward} anchor="start">
        (p − y)·u
      </Formula>
    </Drawing>
  );
}
