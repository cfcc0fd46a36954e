import '#components/fonts/katex.css';
import { type ExtraProps, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { figures } from '#components/figures/figures.tsx';
import { markdownTree } from '#components/markdown-tree.ts';
import { Scroll } from '#components/scroll.tsx';

const figureScheme = 'figure:';

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
      {toJsxRuntime(markdownTree(text), {
        ...{ Fragment, jsx, jsxs, passNode: true, passKeys: true, ignoreInvalidStyle: true },
        components: {
          img: ({ src, alt }) => figureOf(src, alt ?? '', Live),
          table: Table,
          pre: Code,
          span: Formula,
          a: ({ href, children }) => linked(href, children, false) ?? <a href={href}>{children}</a>,
          p: ({ node, children }: ComponentProps<'p'> & ExtraProps) => {
            const [only, ...more] = node?.children ?? [];
            if (only?.type !== 'element' || more.length > 0) return <p>{children}</p>;
            // A figure is a block of its own, which no paragraph may hold.
            if (only.tagName === 'img') return children;
            const words = only.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
            return (only.tagName === 'a' && linked(only.properties.href, words, true)) || <p>{children}</p>;
          },
        },
      })}
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

/** Spans are made by formulas alone: HTML that an author writes is not taken. */
function Formula({ node, className }: ComponentProps<'span'> & ExtraProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is KaTeX's
  return <span className={className} dangerouslySetInnerHTML={{ __html: `${node?.properties.html ?? ''}` }} />;
}
