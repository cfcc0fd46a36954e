import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
} from '#components/figures/drawing.tsx';

const items = [
  { name: 'p1', length: 46 },
  { name: 'p2', length: 108 },
  { name: 'p3', length: 20 },
  { name: 'p4', length: 82 },
] as const;

const row = 46;
const top = 34;
const ranked = items.toSorted((a, b) => b.length - a.length);

function Bar({ x, place, name, length }: { x: number; place: number; name: string; length: number }) {
  const y = top + place * row;
  return (
    <g>
      <Formula x={x} y={y + 6}>
        {name}
      </Formula>
      <rect x={x + 20} y={y - 13} width={length} height={26} rx={4} fill={forwardSoft} stroke={forward} />
    </g>
  );
}

/** Four probabilities as bars, and the same ones from the longest to the shortest. */
export function Ranking({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={450} height={206}>
      {items.map((item, place) => (
        <Bar key={item.name} x={22} place={place} {...item} />
      ))}
      {items.map((item, place) => (
        <path
          key={item.name}
          d={`M${50 + item.length} ${top + place * row} C210 ${top + place * row} 210 ${top + ranked.indexOf(item) * row} 272 ${top + ranked.indexOf(item) * row}`}
          stroke={muted}
          strokeDasharray="3 5"
        />
      ))}
      {ranked.map((item, place) => (
        <Bar key={item.name} x={292} place={place} {...item} />
      ))}
      <Arrow from={[436, 190]} to={[436, 16]} color={ink} />
    </Drawing>
  );
}
