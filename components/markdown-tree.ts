/**
 * @file Authors' Markdown as a tree of elements, worked out once for each text: parsing and KaTeX took most of what a page cost the server.
 * A formula is one element with KaTeX's own HTML in its property `html`, so that neither server nor browser walks its hundred boxes.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import katex from 'katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { katexOptions } from '#components/diagnosis/frame.ts';

/** Of pages and mail, what authors call things of the course by, and whatever stays on this site; there is no other. */
const addresses = /^(?:(?:https?|mailto|figure|exercise|lesson|quiz):|[^:]*$)/i;

/** In formulas `\forward{…}` and `\backward{…}` colour what runs through the network and what comes back, in the same two colours as the figures. */
const macros = { '\\forward': '\\htmlClass{forward}{#1}', '\\backward': '\\htmlClass{backward}{#1}' };

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkRehype).use(sealed);

/** All texts of the course in both languages are fewer; items of quizzes have numbers of their own. */
const mostTrees = 4_000;
const trees = new Map<string, Root>();

/** Nobody may change it: it is the same for all who ask. */
export function markdownTree(text: string): Root {
  const tree = trees.get(text) ?? processor.runSync(processor.parse(text));
  trees.delete(text); // the one that was asked for last goes last
  trees.set(text, tree);
  const [oldest] = trees.size > mostTrees ? trees.keys() : [];
  if (oldest !== undefined) trees.delete(oldest);
  return tree;
}

/** Renders formulas, and leaves no address that a page may not have. */
function sealed() {
  return (tree: Root) => {
    seal(tree);
  };
}

function seal(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [at, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    const formula = formulaOf(child);
    if (formula) node.children[at] = formula;
    else {
      for (const name of ['href', 'src']) {
        const url = child.properties[name];
        if (typeof url === 'string' && !addresses.test(url)) child.properties[name] = '';
      }
      seal(child);
    }
  }
}

/** Of `$…$`, which remark-math makes `<code class="language-math math-inline">`, and of `$$…$$`, which stands in a `<pre>`; else null. */
function formulaOf(node: Element): Element | null {
  const [only] = node.children;
  const display = node.tagName === 'pre';
  const code = display && only?.type === 'element' ? only : node;
  const { className } = code.properties;
  if (code.tagName !== 'code' || !Array.isArray(className) || !className.includes('language-math')) return null;
  const html = katex.renderToString(textOf(code.children), { ...katexOptions, macros, displayMode: display });
  const [, name = '', inner = html] = /^<span class="(katex|katex-display)">(.*)<\/span>$/s.exec(html) ?? [];
  return { type: 'element', tagName: 'span', properties: { className: [name], html: inner }, children: [] };
}

const textOf = (children: readonly ElementContent[]): string =>
  children.map((child) => ('value' in child ? child.value : '')).join('');
