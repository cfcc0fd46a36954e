// Markdown with maths as XHTML, its formulas in \( \) or as MathML; and the Markdown of what other programs wrote.
import type { Element, ElementContent, Root as Html, RootContent as HtmlContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Nodes as MarkdownNodes, PhrasingContent, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import rehypeKatex from 'rehype-katex';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { xhtml } from '#scripts/quiz-formats/xml.ts';

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath);
const toHtml = unified().use(remarkRehype);
const setMaths = unified().use(rehypeKatex, { output: 'mathml', strict: 'ignore' });
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', fences: true });

/** Colours are of the course's pages alone. */
const uncoloured = (tex: string) => tex.replace(/\\(?:forward|backward)(?=\s*\{)/g, '');

function walk(node: MarkdownNodes, visit: (node: MarkdownNodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

export const hasFigure = (markdown: string): boolean => /!\[[^\]]*\]\(/.test(markdown);

/** A figure is what stands for it in words. */
function read(markdown: string): Root {
  const alternatives = markdown.replace(/!\[([^\]]*)\]\([^)]*\)/g, '[$1]');
  return reader.parse(alternatives);
}

type Maths = 'tex' | 'mathml';

function htmlOf(tree: Root, maths: Maths): Html {
  walk(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const tex = uncoloured(node.value);
    const [only] = node.data?.hChildren ?? [];
    // A displayed formula is <pre><code>, one within a line <code>.
    const text = only?.type === 'element' ? only.children[0] : only;
    if (text?.type === 'text') text.value = tex;
    if (maths === 'tex')
      node.data = {
        hName: node.type === 'math' ? 'p' : 'span',
        hChildren: [{ type: 'text', value: node.type === 'math' ? `\\[ ${tex} \\]` : `\\(${tex}\\)` }],
      };
  });
  const html = toHtml.runSync(tree) as Html;
  return maths === 'mathml' ? (setMaths.runSync(html) as Html) : html;
}

/** Blocks: `<p>…</p>` and so on. */
export const blocks = (markdown: string, maths: Maths): string => xhtml(htmlOf(read(markdown), maths)).trim();

/** Without the paragraph around it where there is one alone, as for options. */
export function inline(markdown: string, maths: Maths): string {
  const tree = htmlOf(read(markdown), maths);
  const elements = tree.children.filter(({ type }) => type === 'element');
  const [only] = elements;
  const inner = elements.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : null;
  return xhtml(inner ? { type: 'root', children: inner } : tree).trim();
}

function wordsOf(node: MarkdownNodes): string {
  if (node.type === 'inlineMath' || node.type === 'math')
    return /^[-+\d.]+$/.test(node.value) ? node.value : `\\(${uncoloured(node.value)}\\)`;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Plain text; formulas that are no bare numbers stay TeX. */
export const plain = (markdown: string): string => wordsOf(read(markdown)).replace(/\s+/g, ' ').trim();

const delimited = /\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$/gs;

/** A text cut where its formulas stand: every other piece is one. */
function pieces(text: string): { value: string; maths: 'x-formula' | 'x-display' | null }[] {
  const found: ReturnType<typeof pieces> = [];
  let at = 0;
  for (const match of text.matchAll(delimited)) {
    found.push({ value: text.slice(at, match.index), maths: null });
    const tex = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\s+/g, ' ').trim();
    found.push({ value: tex, maths: match[1] === undefined ? 'x-display' : 'x-formula' });
    at = match.index + match[0].length;
  }
  return [...found, { value: text.slice(at), maths: null }].filter(({ value }) => value !== '');
}

/** As a span, since spaces beside elements that HTML does not have are taken for spaces between blocks. */
const formula = (kind: string, value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { dataFormula: kind },
  children: [{ type: 'text', value }],
});

function markMaths(children: readonly (ElementContent | HtmlContent)[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text')
      return pieces(child.value).map(({ value, maths }) => (maths ? formula(maths, value) : { type: 'text', value }));
    if (child.type !== 'element') return [];
    if (child.tagName === 'code' || child.tagName === 'pre') return [child];
    return [{ ...child, children: markMaths(child.children) }];
  });
}

function span(state: State, node: Element): InlineMath | PhrasingContent[] {
  const kind = node.properties.dataFormula;
  const [text] = node.children;
  if ((kind !== 'x-formula' && kind !== 'x-display') || text?.type !== 'text')
    return state.all(node) as PhrasingContent[];
  return { type: 'inlineMath', value: text.value, data: { hName: kind } };
}

const toMarkdown = unified().use(rehypeRemark, { handlers: { span } });

/** Pictures from elsewhere, raw HTML and links to anything but pages are left out, whatever a file holds. */
function tamed(node: MarkdownNodes): void {
  if (!('children' in node)) return;
  node.children = node.children.flatMap((child): MarkdownNodes[] => {
    tamed(child);
    if (child.type === 'html') return [];
    if (child.type === 'image') return [{ type: 'text', value: child.alt ? `[${child.alt}]` : '' }];
    const safe = child.type !== 'link' || /^(https?:|mailto:)/i.test(child.url);
    return safe ? [child] : child.children;
  }) as typeof node.children;
}

function written(tree: Root): string {
  tamed(tree);
  tree.children = tree.children.map((block) => {
    const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
    return only?.type === 'inlineMath' && only.data?.hName === 'x-display'
      ? { type: 'math', value: only.value }
      : block;
  });
  return writer.stringify(tree).trim();
}

const htmlReader = unified().use(rehypeParse, { fragment: true });

const blockLevel = new Set(
  'p div ul ol table pre blockquote h1 h2 h3 h4 h5 h6 hr dl figure section article'.split(' '),
);

/** What stands outside of every block makes paragraphs, or the spaces around its formulas would be lost. */
function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = () => {
    if (run.length > 0) found.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const child of children) {
    const isBlock = child.type === 'element' && blockLevel.has(child.tagName);
    if (!isBlock) run.push(child);
    else {
      end();
      found.push(child);
    }
  }
  end();
  return found;
}

export function fromHtml(html: string): string {
  const children = inParagraphs(markMaths(htmlReader.parse(html).children));
  return written(toMarkdown.runSync({ type: 'root', children }) as Root);
}

export const fromPlain = (text: string): string => {
  const children = pieces(text).map(({ value, maths }) =>
    maths ? ({ type: 'inlineMath', value } as const) : ({ type: 'text', value } as const),
  );
  return written({ type: 'root', children: [{ type: 'paragraph', children }] });
};

/** Moodle's Markdown wants its formulas' backslashes doubled, as `\\(`; both are read. */
export function fromMarkdown(markdown: string): string {
  const dollars = markdown.replace(/\\\\([()[\]])/g, '\\$1').replace(delimited, (_all, one, two, three) => {
    const tex: string = (one ?? two ?? three).trim();
    return `$${tex}$`;
  });
  return written(reader.parse(dollars));
}
