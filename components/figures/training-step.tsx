import {
  Arrow,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
} from '#components/figures/drawing.tsx';

const stations = [
  { text: 'x1, x2 → o1', x: 8, y: 12, color: forward, soft: forwardSoft },
  { text: 'L = (y − o1)²', x: 208, y: 12, color: ink, soft: 'var(--color-card)' },
  { text: '∂L/∂θ', x: 208, y: 122, color: backward, soft: backwardSoft },
  { text: 'θ − α·∂L/∂θ', x: 8, y: 122, color: ink, soft: 'var(--color-card)' },
] as const;

/** The loop of training: forward, loss, back, update, and again. */
export function TrainingStep({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={356} height={184}>
      <Arrow from={[148, 37]} to={[206, 37]} color={forward} gap={2} />
      <Arrow from={[278, 62]} to={[278, 120]} color={backward} gap={2} />
      <Arrow from={[208, 147]} to={[150, 147]} color={backward} gap={2} />
      <Arrow from={[78, 122]} to={[78, 64]} color={forward} gap={2} />
      {stations.map(({ text, x, y, color, soft }) => (
        <g key={text}>
          <rect x={x} y={y} width={140} height={50} rx={10} fill={soft} stroke={color} />
          <Formula x={x + 70} y={y + 31} color={color}>
            {text}
          </Formula>
        </g>
      ))}
    </Drawing>
  );
}
