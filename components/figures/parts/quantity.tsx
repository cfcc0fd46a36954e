import { Name } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';

const tones = { forward: 'text-forward', backward: 'text-backward', plain: 'text-ink' } as const;

/** A number that a figure has worked out, by its name; tests compare it with the autograd's. */
export function Shown({ name, value }: { name: string; value: number }) {
  return <span data-quantity={name}>{short(value)}</span>;
}

/** `z = 0.35` on one line. */
export function Quantity({
  name,
  value,
  tone = 'forward',
}: {
  name: string;
  value: number;
  tone?: keyof typeof tones;
}) {
  return (
    <span className={`whitespace-nowrap ${tones[tone]}`}>
      <Name name={name} /> = <Shown name={name} value={value} />
    </span>
  );
}
