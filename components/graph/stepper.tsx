import { useTranslations } from 'next-intl';
import { Name } from '#components/graph/maths.tsx';
import type { Step } from '#components/graph/steps.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly hint: string;
}

/** Back and forth through the steps. At an end a button stays in place, so that the focus does. */
export function Stepper({ steps, index, onIndex, hint }: Props) {
  const t = useTranslations('Graph');
  const count = steps.length;
  const step = steps[index];
  const atEnd = index === count - 1;
  const button = (label: string, to: number, primary: boolean, arrow: string) => (
    <button
      type="button"
      className={`${primary ? 'button-primary' : 'button'} ${to === index ? 'cursor-default opacity-60' : ''}`}
      aria-disabled={to === index}
      onClick={() => onIndex(to)}
    >
      {label}
      <kbd className="keys">{arrow}</kbd>
    </button>
  );
  return (
    <fieldset className="flex flex-wrap items-center gap-2" title={hint}>
      <legend className="sr-only">{hint}</legend>
      {button(t('back'), Math.max(0, index - 1), false, '←')}
      {atEnd ? button(t('restart'), 0, true, 'Home') : button(t('next'), index + 1, true, '→')}
      <span className="tabular-nums">
        <span className="text-muted">{index === 0 ? t('start') : t('step', { step: index, count: count - 1 })}</span>
        {step && step.kind !== 'start' && <Title step={step} />}
      </span>
    </fieldset>
  );
}

function Title({ step }: { step: Exclude<Step, { kind: 'start' }> }) {
  const t = useTranslations('Graph');
  const name = (text: string) => () => <Name name={text} />;
  return (
    <strong className="ml-2 font-semibold">
      {step.kind === 'forward'
        ? t.rich('forwardTitle', { name: name(step.node) })
        : t.rich('backwardTitle', { of: name(step.of), by: name(step.by) })}
    </strong>
  );
}
