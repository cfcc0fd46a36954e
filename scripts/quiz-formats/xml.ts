// XML as text. HTML trees are written as XHTML, which quiz programs take for HTML too.
import type { Nodes } from 'hast';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML has no way to write the other control characters, and none for half of a surrogate pair.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `children` are XML already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inner = children.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

const kept = new Set(
  'p br em strong code pre ul ol li table thead tbody tr th td blockquote h1 h2 h3 h4 h5 h6 hr a sub sup'.split(' '),
);

/** Attributes that QTI 2.1 has as well; of a formula all but its style. */
function attributesOf(name: string, properties: Readonly<Record<string, unknown>>, inMaths: boolean): Attributes {
  if (name === 'code' && Array.isArray(properties.className)) return { class: properties.className.join(' ') };
  if (!inMaths) return name === 'a' && typeof properties.href === 'string' ? { href: properties.href } : {};
  const entries = Object.entries(properties).filter(([key]) => key !== 'style' && key !== 'className');
  return Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), String(value)]));
}

/** Elements that quiz programs do not take are left out around their contents. */
export function xhtml(node: Nodes, inMaths = false): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type === 'root') return node.children.map((child) => xhtml(child)).join('');
  if (node.type !== 'element') return '';
  const maths = inMaths || node.tagName === 'math';
  const inner = node.children.map((child) => xhtml(child, maths));
  if (!maths && !kept.has(node.tagName)) return inner.join('');
  return element(node.tagName, attributesOf(node.tagName, node.properties, maths), ...inner);
}
