/** A sentence whose formulas and names stand between backticks. */
export function MathText({ text }: { text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change their order.
      <code key={at} className="whitespace-nowrap rounded-sm bg-card px-1 py-px font-mono text-[0.92em]">
        {part}
      </code>
    ),
  );
}
