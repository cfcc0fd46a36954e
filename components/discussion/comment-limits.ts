import type { ExtraProps } from 'react-markdown';

/** What Markdown has become, as rehype's plugins see it. */
export type Element = NonNullable<ExtraProps['node']>;
type Node = Element['children'][number];
interface Parent {
  children: Node[];
}

/** Far more than anybody writes by hand, far less than keeps a reader's browser busy. */
const most = {
  lines: 600,
  /** Of quotes and lists in one line. */
  levels: 12,
  columns: 60,
  /** Columns times lines. */
  cells: 4_000,
  /** Groups of `*`, `_`, `~` and `$`. */
  marks: 1_000,
  /** Opening brackets and addresses. */
  links: 400,
  formulas: 120,
  formulaLength: 1_500,
  depth: 200,
};

/** `* * *` and `---` are no lists, `*****` no emphasis. */
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const nested = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${most.levels + 1}}`);
const delimiters = /^[\s>|:-]*\|[\s>|:-]*$/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text would take a Markdown parser seconds, as only texts made for that do: it is shown as it was written. */
export function isHeavy(text: string): boolean {
  const lines = text.split('\n');
  if (lines.length > most.lines) return true;
  if (count(text, /[*_~]+|\$+/g) > most.marks || count(text, /\[|:\/\/|www\./g) > most.links) return true;
  return lines.some((line) => {
    if (rule.test(line)) return false;
    if (nested.test(line) || /[*_~]{12}/.test(line)) return true;
    const columns = delimiters.test(line) ? count(line, /\|/g) : 0;
    return columns > most.columns || columns * lines.length > most.cells;
  });
}

const isFormula = ({ tagName, properties }: Element): boolean =>
  tagName === 'code' && Array.isArray(properties.className) && properties.className.includes('language-math');

/** Leaves what is too much for KaTeX as code. */
export const limitFormulas = () => (tree: Parent) => {
  let seen = 0;
  const visit = (parent: Parent, depth: number) => {
    for (const child of parent.children) {
      if (child.type !== 'element' || depth > most.depth) continue;
      if (!isFormula(child)) {
        visit(child, depth + 1);
        continue;
      }
      seen += 1;
      if (seen > most.formulas || textOf(child).length > most.formulaLength) child.properties.className = [];
    }
  };
  visit(tree, 0);
};

/** What is nested deeper than any page lays out without trouble becomes its bare text. */
export const limitDepth = () => (tree: Parent) => {
  const visit = (parent: Parent, depth: number) => {
    if (depth >= most.depth) parent.children = [{ type: 'text', value: textOf(parent) }];
    else for (const child of parent.children) if (child.type === 'element') visit(child, depth + 1);
  };
  visit(tree, 0);
};

/** Without recursion, since it is for what is nested deeply. */
function textOf(parent: Parent): string {
  const left: Node[] = [...parent.children].reverse();
  const texts: string[] = [];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'element') left.push(...[...node.children].reverse());
  }
  return texts.join('');
}

interface Written {
  type: string;
  value?: string;
  label?: string | null;
  children?: Written[];
}

/** Footnotes would need names that are unlike those of all other comments on the page: they stay as they were written. */
export const noFootnotes = () => (tree: Written) => {
  const visit = (node: Written) => {
    for (const child of node.children ?? []) {
      const mark = `[^${child.label}]`;
      if (child.type === 'footnoteReference') Object.assign(child, { type: 'text', value: mark });
      if (child.type === 'footnoteDefinition') {
        child.type = 'blockquote';
        child.children?.unshift({ type: 'paragraph', children: [{ type: 'text', value: `${mark}:` }] });
      }
      visit(child);
    }
  };
  visit(tree);
};
