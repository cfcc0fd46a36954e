import { useTranslations } from 'next-intl';
import { inNumbers, inSymbols, plainText } from '#components/graph/expression.ts';
import { Maths, Tokens } from '#components/graph/maths.tsx';
import { QuantityName, quantityText } from '#components/graph/quantity-name.tsx';
import { Scroll } from '#components/scroll.tsx';
import type { Expression, JudgedQuantity, Step } from '#grader/report.ts';
import { formatNumber, formatPair } from '#lib/format-number.ts';
import { showValue } from '#lib/show-value.ts';

interface Props {
  readonly steps: readonly Step[];
  /** The learner's own numbers on the way, as far as they are known. */
  readonly quantities: readonly JudgedQuantity[];
}

const digits = 6;

/** The reference's way, a row a quantity: its name, how it comes about in names and in numbers, its value. */
export function WorkedSteps({ steps, quantities }: Props) {
  const t = useTranslations('Counterexample');
  const own = new Map(quantities.map((each) => [each.name, each]));
  const anyOwn = steps.some(({ name }) => own.has(name));
  return (
    <Scroll as="section" aria-label={t('steps')} className="overflow-x-auto border-line border-t">
      <table className="w-full">
        <thead className="text-muted text-xs">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              {t('quantity')}
            </th>
            <th scope="col" className="px-2 py-1.5 text-left font-medium">
              {t('how')}
            </th>
            <th scope="col" className="px-3 py-1.5 text-right font-medium">
              {t('value')}
            </th>
            {anyOwn && (
              <th scope="col" className="px-3 py-1.5 text-right font-medium">
                {t('yours')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.name} step={step} own={own.get(step.name)} anyOwn={anyOwn} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function StepRow({ step, own, anyOwn }: { step: Step; own: JudgedQuantity | undefined; anyOwn: boolean }) {
  const { expression, value } = step;
  const yours = own?.yours;
  const [shown, told] =
    typeof yours === 'number' ? formatPair(value, yours) : [formatNumber(value, digits), own && showValue(yours)];
  const right = own?.verdict === 'right';
  const back = step.quantity.kind === 'derivative' || step.quantity.kind === 'step';
  const number = 'whitespace-nowrap px-3 py-1.5 text-right font-mono tabular-nums';
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-left font-normal">
        <QuantityName {...step} />
      </th>
      <td className="px-2 py-1.5">{expression && <Formula expression={expression} />}</td>
      <td className={`${number} ${back ? 'text-backward' : 'text-forward'}`}>{shown}</td>
      {anyOwn && <td className={`${number} ${right ? '' : 'font-semibold text-fail'}`}>{told ?? ''}</td>}
    </tr>
  );
}

/** In names, and below in numbers where that says more. */
function Formula({ expression }: { expression: Expression }) {
  const symbols = inSymbols(expression);
  const names = new Map(namedIn(expression).map((each) => [each.name, each]));
  const text = symbols.map((token) => {
    const named = typeof token === 'object' && 'name' in token ? names.get(token.name) : undefined;
    return named ? quantityText(named) : plainText([token]);
  });
  return (
    <>
      <Maths text={text.join('')}>
        {symbols.map((token, at) => {
          const named = typeof token === 'object' && 'name' in token ? names.get(token.name) : undefined;
          const key = `${at}`;
          return named ? <QuantityName key={key} {...named} /> : <Tokens key={key} tokens={[token]} />;
        })}
      </Maths>
      {'op' in expression && (
        <span className="block text-muted">
          ={' '}
          <span className="font-mono text-xs">
            <Tokens tokens={inNumbers(expression)} />
          </span>
        </span>
      )}
    </>
  );
}

function namedIn(expression: Expression): Extract<Expression, { name: string }>[] {
  if ('op' in expression) return expression.operands.flatMap(namedIn);
  return 'name' in expression ? [expression] : [];
}
