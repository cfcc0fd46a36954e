import 'katex/dist/katex.min.css';
import type { ComponentProps } from 'react';
import ReactMarkdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { figures } from '#components/figures/figures.tsx';

const figureScheme = 'figure:';

/**
 * In formulas `\forward{…}` and `\backward{…}` colour what runs through the network and what comes back, in the same
 * two colours as the figures; `\htmlClass` is the only command trusted for it.
 */
const katex = {
  macros: { '\\forward': '\\htmlClass{forward}{#1}', '\\backward': '\\htmlClass{backward}{#1}' },
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
};

/** Authors' Markdown, rendered on the server: maths by KaTeX, tables, and `![alternative](figure:name)` as a live figure. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, remarkMath]}
        rehypePlugins={[[rehypeKatex, katex]]}
        urlTransform={(url) => url}
        components={{ img: Figure, table: Table, pre: Code }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function Figure({ src, alt = '' }: ComponentProps<'img'>) {
  if (typeof src !== 'string' || !src.startsWith(figureScheme)) return null;
  const figure = figures[src.slice(figureScheme.length)];
  if (!figure) throw new Error(`There is no figure called ${src}.`);
  return figure({ alt });
}

function Table({ children }: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div tabIndex={0} className="overflow-x-auto">
      <table>{children}</table>
    </div>
  );
}

function Code({ children }: ComponentProps<'pre'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  return <pre tabIndex={0}>{children}</pre>;
}
