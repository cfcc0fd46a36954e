import { Name } from '#components/graph/maths.tsx';
import type { Quantity } from '#grader/report.ts';

interface Props {
  readonly quantity: Quantity;
  /** In the spelling of code. */
  readonly name: string;
}

/** A quantity on one line: h₁, ∂L/∂w₁, or the name that it has in code. */
export function QuantityName({ quantity, name }: Props) {
  if (quantity.kind === 'value') return <Name name={quantity.of} />;
  if (quantity.kind !== 'derivative') return <code className="font-mono text-[0.9em]">{name}</code>;
  return (
    <span className="whitespace-nowrap">
      ∂<Name name={quantity.of} />
      /∂
      <Name name={quantity.by} />
    </span>
  );
}

/** The same where only text can be. */
export function quantityText({ quantity, name }: Props): string {
  if (quantity.kind === 'value') return quantity.of;
  return quantity.kind === 'derivative' ? `∂${quantity.of}/∂${quantity.by}` : name;
}
