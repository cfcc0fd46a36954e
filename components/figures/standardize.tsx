import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  muted,
  round,
} from '#components/figures/drawing.tsx';

const [above, below] = [44, 142] as const;
// 5 cm are one standard deviation, but drawn a little closer together above than below.
const fromHeight = (height: number) => round(185 + (height - 175) * 15);
const fromScore = (score: number) => round(185 + score * 104);

/** `aside` moves the two inner labels apart. */
const people = [
  { height: 168, score: -1.4, aside: 0 },
  { height: 174, score: -0.2, aside: -1 },
  { height: 176, score: 0.2, aside: 1 },
  { height: 182, score: 1.4, aside: 0 },
] as const;
const signed = (value: number) => String(value).replace('-', '−');

/** Four heights and what standardizing makes of them. */
export function Standardize({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={370} height={190}>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M20 ${above} H350`} />
        <path d={`M20 ${below} H350`} />
        <path d={`M${fromHeight(175)} ${above - 6} V${below + 6}`} strokeDasharray="3 5" />
        {[-1, 0, 1].map((score) => (
          <path key={score} d={`M${fromScore(score)} ${below - 4} v8`} />
        ))}
      </g>
      {people.map(({ height, score }) => (
        <g key={height}>
          <Arrow from={[fromHeight(height), above]} to={[fromScore(score), below]} gap={8} color={forward} />
          <circle cx={fromHeight(height)} cy={above} r={5} fill={forwardSoft} stroke={forward} />
          <circle cx={fromScore(score)} cy={below} r={5} fill={forward} stroke="none" />
        </g>
      ))}
      {people.map(({ height, score, aside }) => (
        <g key={height}>
          <Formula x={fromHeight(height) + 12 * aside} y={above - 16} size={15}>
            {String(height)}
          </Formula>
          <Formula x={fromScore(score) + 8 * aside} y={below + 26} size={15} color={forward}>
            {signed(score)}
          </Formula>
        </g>
      ))}
      <Formula x={fromHeight(175)} y={above - 30} size={15} color={muted}>
        μ
      </Formula>
    </Drawing>
  );
}
