import katex from 'katex';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { parseFormula } from '#grader/quiz/formula.ts';
import { formulaTex } from '#grader/quiz/formula-tex.ts';
import type { Unreadable } from '#grader/quiz/kind.ts';

interface Props {
  readonly typed: string;
  readonly variables: readonly string[];
  readonly onRead?: (typed: string, readable: boolean) => void;
}

/** The formula as it was read, or where it stops making sense. Loaded when there is one: KaTeX and mathjs are as large as the page, which has KaTeX's styles already. */
export default function FormulaPreview({ typed, variables, onRead }: Props) {
  const read = parseFormula(typed, variables);
  const readable = !('unreadable' in read) || read.unreadable === 'empty';
  useEffect(() => onRead?.(typed, readable), [typed, readable, onRead]);
  if ('unreadable' in read) return read.unreadable === 'empty' ? null : <Problem typed={typed} problem={read} />;
  // Within a line, so that a long one is broken like a text.
  const html = katex.renderToString(`\\displaystyle ${formulaTex(read)}`, {
    throwOnError: false,
    output: 'htmlAndMathml',
  });
  return (
    <div
      className="quiz-formula"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it sets, and the formula is our own tree's.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function Problem({ typed, problem: { unreadable, at } }: { readonly typed: string; readonly problem: Unreadable }) {
  const t = useTranslations('Quiz.kinds.formula');
  const from = typeof at === 'number' ? at - 1 : null;
  return (
    <div className="grid gap-1 text-notice text-sm">
      <p>
        {unreadable === 'variable'
          ? t('variable', { name: String(at) })
          : unreadable === 'ambiguous' || unreadable === 'too-long'
            ? t(unreadable)
            : from !== null && from >= typed.trimEnd().length
              ? t('ends')
              : t('unreadable')}
      </p>
      {from !== null && from < typed.trimEnd().length && (
        <p className="overflow-x-auto whitespace-pre font-mono text-muted" aria-hidden="true">
          {typed.slice(0, from)}
          <span className="quiz-stray">{typed.slice(from)}</span>
        </p>
      )}
    </div>
  );
}
