import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Expression, inNumbers, inSymbols, plainText, productOf } from '#components/graph/expression.ts';
import { Derivative, Maths, Name, Tokens } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { type BackwardStep, type ForwardStep, namedNodes, type Step } from '#components/graph/steps.ts';
import type { GraphView } from '#grader/graph-view.ts';

interface Props {
  readonly view: GraphView;
  readonly step: Step;
}

/** What a step does, as formulas with their numbers. */
export function StepPanel({ view, step }: Props) {
  const t = useTranslations('Graph');
  if (step.kind === 'start') return <p>{t(startKey(step.direction), { result: step.result })}</p>;
  return step.kind === 'forward' ? <Forward step={step} /> : <Backward view={view} step={step} />;
}

export const startKey = (direction: 'forward' | 'backward') =>
  direction === 'forward' ? 'startForward' : 'startBackward';

/** A negative number that follows a sign needs brackets. */
export const bracketed = (value: number) => (value < 0 ? `(${short(value)})` : short(value));

function Forward({ step: { node, expression, value } }: { step: ForwardStep }) {
  const [symbols, numbers] = [inSymbols(expression), inNumbers(expression)];
  return (
    <Maths text={`${node} = ${plainText(symbols)} = ${plainText(numbers)} = ${short(value)}`}>
      <Name name={node} /> = <Tokens tokens={symbols} /> = <Tokens tokens={numbers} /> ={' '}
      <strong className="text-forward">{short(value)}</strong>
    </Maths>
  );
}

/** What the local derivative is equal to, in symbols and in numbers; null where the graph gives no product. */
export function localOf(view: GraphView, { parts }: BackwardStep): Expression | null {
  const named = namedNodes(view);
  return productOf(parts, (name) => named.get(name)?.value ?? Number.NaN);
}

function Backward({ view, step }: { view: GraphView; step: BackwardStep }) {
  const t = useTranslations('Graph');
  const { of, by, result, arriving, local, passed, asked, update, total, complete } = step;
  const several = total !== passed || !complete;
  return (
    <div className="grid gap-2">
      <dl className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <Line term={t('local')}>
          <Local view={view} step={step} />
        </Line>
        <Line term={t('passed')}>
          <span className="inline-flex flex-wrap items-center gap-x-1 gap-y-2">
            <Maths text={`∂${result}/∂${by} =`}>
              <Derivative of={result} by={by} /> =
            </Maths>
            <Factor caption={t('arriving')} text={`∂${result}/∂${of}`} value={short(arriving)} />
            <span className="px-0.5">·</span>
            <Factor caption={t('times')} text={`∂${of}/∂${by}`} value={bracketed(local)} plain />
            <span className="px-0.5">=</span>
            <Factor caption={t('result')} text={`∂${result}/∂${by}`} value={short(passed)} strong />
          </span>
        </Line>
        {update && <Update step={step} update={update} />}
      </dl>
      {several && <p className="text-muted">{t(complete ? 'together' : 'several', { total: short(total) })}</p>}
      {asked && !update && complete && <p className="font-medium">{t('asked')}</p>}
    </div>
  );
}

function Local({ view, step }: { view: GraphView; step: BackwardStep }) {
  const { of, by, local } = step;
  const expression = localOf(view, step);
  const [symbols, numbers] = expression ? [inSymbols(expression), inNumbers(expression)] : [[], []];
  const value = short(local);
  // A link of one factor is its number already.
  const worked = plainText(numbers) === value ? [] : numbers;
  const text = [`∂${of}/∂${by}`, plainText(symbols), plainText(worked), value].filter((part) => part !== '');
  return (
    <Maths text={[...new Set(text)].join(' = ')}>
      <Derivative of={of} by={by} />
      {symbols.length > 0 && plainText(symbols) !== value && (
        <>
          {' = '}
          <Tokens tokens={symbols} />
        </>
      )}
      {worked.length > 0 && (
        <>
          {' = '}
          <Tokens tokens={worked} />
        </>
      )}
      {' = '}
      <strong>{value}</strong>
    </Maths>
  );
}

interface FactorProps {
  readonly caption: string;
  /** The derivative's name. */
  readonly text: string;
  readonly value: string;
  readonly plain?: boolean;
  readonly strong?: boolean;
}

/** A number of the running product with what it is below it. */
function Factor({ caption, text, value, plain, strong }: FactorProps) {
  const color = plain ? 'bg-sunk' : 'bg-backward-soft text-backward';
  return (
    <span className={`inline-grid justify-items-center rounded-md px-2 py-0.5 ${color}`} title={text}>
      <span className={`font-mono tabular-nums ${strong ? 'font-bold' : ''}`}>{value}</span>
      <span className="text-xs">{caption}</span>
    </span>
  );
}

function Update({ step: { by, result }, update }: { step: BackwardStep; update: NonNullable<BackwardStep['update']> }) {
  const t = useTranslations('Graph');
  const { before, rate, after } = update;
  const numbers = `${short(before)} − ${short(rate)} · ${bracketed((before - after) / rate)}`;
  return (
    <Line term={t('update')}>
      <Maths text={`new ${by} = ${by} − α · ∂${result}/∂${by} = ${numbers} = ${short(after)}`}>
        <Name name={by} /> ← <Name name={by} /> − <Name name="learning_rate" /> · <Derivative of={result} by={by} /> ={' '}
        {numbers} = <strong className="text-forward">{short(after)}</strong>
      </Maths>
    </Line>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <dt className="text-muted text-xs">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
