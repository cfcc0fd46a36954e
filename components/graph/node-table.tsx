import { useTranslations } from 'next-intl';
import { expressionOf, inSymbols, plainText } from '#components/graph/expression.ts';
import { Maths, Name, Tokens } from '#components/graph/maths.tsx';
import { short } from '#components/graph/show.ts';
import { Scroll } from '#components/scroll.tsx';
import type { GraphView } from '#grader/graph-view.ts';

/** The graph in words and numbers: every quantity, how it comes about, its value and its gradient. */
export function NodeTable({ view }: { view: GraphView }) {
  const t = useTranslations('Graph');
  const gradients = view.answer.kind !== 'values';
  const columns = ['quantity', 'formula', 'value', ...(gradients ? (['gradient'] as const) : [])] as const;
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-muted">{t('numbers')}</summary>
      <Scroll as="section" aria-label={t('numbers')} className="overflow-x-auto card">
        <table className="w-full text-sm">
          <thead className="text-muted text-xs">
            <tr>
              {columns.map((column) => {
                const number = column === 'value' || column === 'gradient';
                return (
                  <th
                    key={column}
                    scope="col"
                    className={`px-3 py-1.5 font-medium ${number ? 'text-right' : 'text-left'}`}
                  >
                    {t(`columns.${column}`)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {inReadingOrder(view).map(({ name, value, gradient, place }) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="px-3 py-1 text-left font-normal text-base">
                  <Name name={name} />
                </th>
                <td className="px-3 py-1">
                  <Formula view={view} place={place} given={t('given')} />
                </td>
                <td className="px-3 py-1 text-right font-mono text-forward tabular-nums">{short(value)}</td>
                {gradients && (
                  <td className="px-3 py-1 text-right font-mono text-backward tabular-nums">
                    {gradient === null ? '—' : short(gradient)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function Formula({ view, place, given }: { view: GraphView; place: number; given: string }) {
  if (view.nodes[place]?.operands.length === 0) return <span className="text-muted text-xs">{given}</span>;
  const tokens = inSymbols(expressionOf(view, place));
  return (
    <Maths text={plainText(tokens)}>
      <Tokens tokens={tokens} />
    </Maths>
  );
}

/** What is given first, inputs before parameters; then everything in the order it is worked out. */
function inReadingOrder({ nodes, variables }: GraphView) {
  const named = nodes.flatMap(({ name, ...node }, place) => (name === null ? [] : [{ ...node, name, place }]));
  const order = ({ operands, place, name }: (typeof named)[number]) =>
    operands.length > 0 ? place + nodes.length * 2 : variables.indexOf(name) + nodes.length;
  return named.toSorted((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
}
