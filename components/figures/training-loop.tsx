import {
  Arrow,
  ArrowHead,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
} from '#components/figures/drawing.tsx';

const examples = [
  { text: 'x, y', index: '1', x: 62 },
  { text: 'x, y', index: '2', x: 148 },
  { text: 'x, y', index: 'n', x: 258 },
] as const;

/** One epoch: the parameters pass through one step for each example, then the mean loss is measured, and so on. */
export function TrainingLoop({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={400} height={176}>
      <Formula x={20} y={67}>
        θ
      </Formula>
      <Arrow from={[32, 62]} to={[62, 62]} gap={3} />
      <Arrow from={[118, 62]} to={[148, 62]} gap={3} />
      <Formula x={230} y={66}>
        …
      </Formula>
      <Arrow from={[204, 62]} to={[220, 62]} />
      <Arrow from={[240, 62]} to={[258, 62]} gap={3} />
      <Arrow from={[314, 62]} to={[350, 62]} gap={3} />
      {examples.map(({ text, index, x }) => (
        <g key={index}>
          <rect x={x} y={38} width={56} height={48} rx={10} fill={forwardSoft} stroke={forward} />
          <Formula x={x + 28} y={58} size={15} color={forward}>
            {text}
          </Formula>
          <Formula x={x + 28} y={77} size={15} color={forward}>
            {index}
          </Formula>
          <Formula x={x + 28} y={24} size={15} color={backward}>
            −α·∂L
          </Formula>
        </g>
      ))}
      <circle cx={368} cy={62} r={17} stroke={ink} fill="var(--color-card)" />
      <Formula x={368} y={68}>
        L
      </Formula>
      <path d="M362 51 h12" stroke={ink} strokeWidth={1.2} />
      <path d="M368 79 V130 Q368 142 356 142 H32 Q20 142 20 130 V80" stroke={ink} strokeDasharray="2 5" />
      <ArrowHead tip={[20, 76]} angle={-Math.PI / 2} color={ink} />
      <Formula x={194} y={164} size={15}>
        1, 2, 3, … e
      </Formula>
    </Drawing>
  );
}
