import { useTranslations } from 'next-intl';
import { DifferenceText } from '#components/report/difference-text.tsx';
import { GuestErrorText, type Jump } from '#components/report/guest-error-text.tsx';
import { Lines } from '#components/report/lines.tsx';
import { VerdictMark } from '#components/report/verdict-mark.tsx';
import { Scroll } from '#components/scroll.tsx';
import type { Tolerance } from '#grader/exercise.ts';
import { formatPair, formatSize } from '#lib/format-number.ts';
import { type Leaf, leaves } from '#lib/leaves.ts';
import { showInputLines, showPath, showValue } from '#lib/show-value.ts';
import type { VisibleCaseReport } from '#server/views.ts';

interface Props {
  readonly report: VisibleCaseReport;
  /** Counts from 1; a case of the learner's own has none. */
  readonly number?: number;
  readonly parameters: readonly string[];
  readonly entry: string;
  readonly tolerance: Tolerance;
  readonly onJump?: Jump;
}

const mostLeaves = 12;
const columns = 5;

/** One case in the table: a heading row with verdict and input, a row for each number, then what needs a sentence. */
export function CaseRows({ report, number, parameters, entry, tolerance, onJump }: Props) {
  const t = useTranslations('Report.case');
  const { verdict, input, expected, output, error, differences, console: printed } = report;
  const all = error ? [] : leaves(expected, output);
  const shown = pick(all, differences);
  // Numbers that differ have their row; everything else that differs needs words.
  const sentences = differences.filter(({ code }) => code !== 'value');
  return (
    <tbody className="border-line border-t">
      <tr>
        <th scope="rowgroup" colSpan={columns} className="px-2 pt-2.5 pb-1 text-left font-normal md:px-3">
          {/* As wide as what is seen of a table that scrolls: nobody should have to scroll to read a sentence. */}
          <span className="flex max-w-[calc(100cqw-1.5rem)] flex-wrap items-center gap-x-3 gap-y-1">
            {number !== undefined && <span className="font-semibold">{t('number', { number })}</span>}
            <VerdictMark verdict={verdict} />
            <span className="font-mono text-muted text-xs">
              <Lines lines={showInputLines(parameters, input)} />
            </span>
          </span>
        </th>
      </tr>
      {shown.map((leaf) => (
        <LeafRow key={showPath(leaf.path)} leaf={leaf} entry={entry} tolerance={tolerance} />
      ))}
      {shown.length < all.length && (
        <tr>
          <td colSpan={columns} className="px-3 py-1 text-muted text-xs">
            {t('more', { count: all.length - shown.length })}
          </td>
        </tr>
      )}
      {error && (
        <tr>
          <td colSpan={columns} className="px-3 pb-2">
            <GuestErrorText error={error} entry={entry} onJump={onJump} />
            <p className="text-muted text-xs">
              {t('expected')} <span className="font-mono">{showValue(expected)}</span>
            </p>
          </td>
        </tr>
      )}
      {(sentences.length > 0 || printed) && (
        <tr>
          <td colSpan={columns} className="px-3 pb-2">
            <div className="grid gap-1.5">
              {sentences.map((difference) => (
                <p key={`${difference.code}${JSON.stringify(difference)}`} className="text-fail text-sm">
                  <DifferenceText difference={difference} />
                </p>
              ))}
              {printed && <Printed text={printed} />}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

export function Printed({ text }: { text: string }) {
  const t = useTranslations('Report.case');
  return (
    <details open className="text-sm">
      <summary className="text-muted text-xs">{t('console')}</summary>
      <Scroll as="pre" className="mt-1 max-h-48 overflow-auto rounded-md bg-sunk p-2 font-mono text-xs">
        {text}
      </Scroll>
    </details>
  );
}

/** The wrong ones come first into a list that has to be cut. */
function pick(all: readonly Leaf[], differences: VisibleCaseReport['differences']): readonly Leaf[] {
  if (all.length <= mostLeaves) return all;
  const wrong = new Set(differences.map(({ path }) => showPath(path)));
  const first = all.filter(({ path }) => wrong.has(showPath(path)));
  const rest = all.filter(({ path }) => !wrong.has(showPath(path)));
  const chosen = new Set([...first, ...rest].slice(0, mostLeaves));
  return all.filter((leaf) => chosen.has(leaf));
}

function LeafRow({ leaf, entry, tolerance }: { leaf: Leaf; entry: string; tolerance: Tolerance }) {
  const { path, expected, actual } = leaf;
  const numbers = typeof expected === 'number' && typeof actual === 'number';
  const [wanted, got] = numbers ? formatPair(expected, actual) : [showValue(expected), showValue(actual)];
  const delta = numbers ? Math.abs(expected - actual) : null;
  const allowed = numbers ? tolerance.atol + tolerance.rtol * Math.max(Math.abs(expected), Math.abs(actual)) : null;
  const wrong = delta === null ? actual === undefined || got !== wanted : !(delta <= (allowed ?? 0));
  const cell = 'px-1 py-1 text-right max-md:last:pr-2 font-mono whitespace-nowrap tabular-nums max-md:text-xs md:px-3';
  // A long text or list may break, a number may not.
  const value = numbers ? '' : 'whitespace-normal break-words';
  return (
    <tr>
      <th scope="row" className="px-2 py-1 text-left font-mono font-normal text-muted max-md:text-xs md:px-3">
        {showPath(path) || <span className="max-md:sr-only">{entry}(…)</span>}
      </th>
      <td className={`${cell} ${value} ${wrong ? 'font-semibold text-fail' : 'text-ink'}`}>{got}</td>
      <td className={`${cell} ${value} text-ink`}>{wanted}</td>
      <td className={`${cell} ${wrong ? 'text-fail' : 'text-muted'}`}>{delta === null ? '—' : formatSize(delta)}</td>
      <td className={`${cell} text-muted`}>{allowed === null ? '—' : formatSize(allowed)}</td>
    </tr>
  );
}
