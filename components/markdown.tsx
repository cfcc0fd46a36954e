import 'katex/dist/katex.min.css';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import ReactMarkdown, { defaultUrlTransform } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { figures } from '#components/figures/figures.tsx';
import { Scroll } from '#components/scroll.tsx';

const figureScheme = 'figure:';

/** What authors call things of the course by; other addresses are those of pages, or none. */
const ourSchemes = /^(figure|exercise|lesson|quiz):/;

/**
 * In formulas `\forward{…}` and `\backward{…}` colour what runs through the network and what comes back, in the same
 * two colours as the figures; `\htmlClass` is the only command trusted for it.
 */
const katex = {
  macros: { '\\forward': '\\htmlClass{forward}{#1}', '\\backward': '\\htmlClass{backward}{#1}' },
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'warn'),
};

interface Props {
  readonly text: string;
  /** What stands for a link; without it, or where it returns undefined, a link is a link. */
  readonly link?: (link: AuthorsLink) => ReactNode;
  /** What `![alternative](figure:name)` shows when the name is none of the still figures. */
  readonly live?: ComponentType<FigureProps & { readonly name: string }>;
}

export interface AuthorsLink {
  readonly href: string;
  readonly children: ReactNode;
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean;
}

/** Authors' Markdown, rendered on the server: maths by KaTeX, tables, and `![alternative](figure:name)` as a figure. */
export function Markdown({ text, link, live: Live }: Props) {
  const linked = (href: unknown, children: ReactNode, alone: boolean) =>
    typeof href === 'string' ? link?.({ href, children, alone }) : undefined;
  return (
    <div className="prose">
      <ReactMarkdown
        remarkPlugins={[remarkGfm, remarkMath]}
        rehypePlugins={[[rehypeKatex, katex]]}
        urlTransform={(url) => (ourSchemes.test(url) ? url : defaultUrlTransform(url))}
        components={{
          img: ({ src, alt }) => figureOf(src, alt ?? '', Live),
          table: Table,
          pre: Code,
          a: ({ href, children }) => linked(href, children, false) ?? <a href={href}>{children}</a>,
          p: ({ node, children }) => {
            const [only, ...more] = node?.children ?? [];
            if (only?.type !== 'element' || more.length > 0) return <p>{children}</p>;
            // A figure is a block of its own, which no paragraph may hold.
            if (only.tagName === 'img') return children;
            const words = only.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
            return (only.tagName === 'a' && linked(only.properties.href, words, true)) || <p>{children}</p>;
          },
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function figureOf(src: unknown, alt: string, Live: Props['live']): ReactNode {
  if (typeof src !== 'string' || !src.startsWith(figureScheme)) return null;
  const name = src.slice(figureScheme.length);
  const still = figures[name];
  if (still) return still({ alt });
  if (!Live) throw new Error(`There is no figure called ${name}.`);
  return <Live name={name} alt={alt} />;
}

function Table({ children }: ComponentProps<'table'>) {
  return (
    <Scroll className="overflow-x-auto">
      <table>{children}</table>
    </Scroll>
  );
}

function Code({ children }: ComponentProps<'pre'>) {
  return <Scroll as="pre">{children}</Scroll>;
}
