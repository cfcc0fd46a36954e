/**
 * What takes the place of `intl-messageformat` in a browser (next.config.js): the part of ICU's messages that ours use, in a tenth of the
 * bytes, and without asking the browser for its list of languages, which alone takes a phone a tenth of a second.
 * tests/lib/message-format.test.ts holds it against the original, with every message that there is.
 */

interface Plural {
  readonly kind: 'plural';
  readonly name: string;
  readonly options: Readonly<Record<string, Message>>;
}
interface Select {
  readonly kind: 'select';
  readonly name: string;
  readonly options: Readonly<Record<string, Message>>;
}
type Node =
  | string
  | { readonly kind: 'argument' | 'pound'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string; readonly style: string }
  | { readonly kind: 'tag'; readonly name: string; readonly children: Message }
  | Plural
  | Select;
type Message = readonly Node[];

type Values = Readonly<Record<string, unknown>>;

interface Formatters {
  getNumberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat;
  getPluralRules(locale: string): Intl.PluralRules;
}

/** Reads one message, up to where it ends or what holds it goes on. */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[1] ?? found[0];
  }
  private need(pattern: RegExp): string {
    return this.take(pattern) ?? this.fail();
  }
  private fail(): never {
    throw new SyntaxError(`Unreadable at ${this.at}: ${this.text}`);
  }

  whole(): Message {
    const message = this.message(null);
    return this.at === this.text.length ? message : this.fail();
  }

  /** @param plural the number that `#` stands for */
  private message(plural: string | null): Message {
    const nodes: Node[] = [];
    while (this.at < this.text.length) {
      const text = this.take(plural === null ? /[^{}<']+/y : /[^{}<'#]+/y);
      const node = text ?? this.quoted() ?? this.tag(plural) ?? this.special(plural);
      if (node === null) break;
      nodes.push(node);
    }
    return nodes;
  }

  /** `''` is one apostrophe, `'{'` what stands between two. */
  private quoted(): string | null {
    if (this.text[this.at] !== "'") return null;
    if (this.take(/''/y)) return "'";
    const quoted = this.take(/'([{}<>#|](?:[^']|'')*)(?:'|$)/y);
    return quoted === null ? this.need(/'/y) : quoted.replaceAll("''", "'");
  }

  private tag(plural: string | null): Node | null {
    if (this.text.startsWith('</', this.at)) return null;
    const name = this.take(/<([\w.-]+)>/y);
    if (name === null) return this.take(/</y);
    const children = this.message(plural);
    if (this.need(/<\/([\w.-]+)>/y) !== name) this.fail();
    return { kind: 'tag', name, children };
  }

  private special(plural: string | null): Node | null {
    if (plural !== null && this.take(/#/y)) return { kind: 'pound', name: plural };
    if (!this.take(/\{/y)) return null;
    const name = this.need(/\s*(\w+)\s*/y);
    const node: Node = this.take(/,/y) ? this.formatted(name) : { kind: 'argument', name };
    this.need(/\s*\}/y);
    return node;
  }

  private formatted(name: string): Node {
    const kind = this.need(/\s*(number|plural|select)\b\s*/y);
    if (kind === 'number') return { kind, name, style: this.take(/,\s*([^{}]*[^{}\s])/y) ?? '' };
    this.need(/,\s*/y);
    const options: Record<string, Message> = {};
    for (let key = this.take(/\s*([^\s{}]+)\s*\{/y); key !== null; key = this.take(/\s*([^\s{}]+)\s*\{/y)) {
      options[key] = this.message(kind === 'plural' ? name : null);
      this.need(/\}/y);
    }
    return kind === 'plural' ? { kind, name, options } : { kind: 'select', name, options };
  }
}

function numberOptions(style: string): Intl.NumberFormatOptions {
  if (style === '') return {};
  if (style === 'percent') return { style };
  const digits = /^::\.(0*)(#*)$/.exec(style);
  if (!digits) throw new SyntaxError(`Unknown way to write a number: ${style}`);
  const [, least = '', more = ''] = digits;
  return { minimumFractionDigits: least.length, maximumFractionDigits: least.length + more.length };
}

export class IntlMessageFormat {
  /** What next-intl looks into for dates and times; our messages name none. */
  static readonly formats = { date: {}, time: {} };
  private readonly message: Message;
  private readonly locale: string;
  private readonly formatters: Formatters;

  constructor(text: string, locale: string, _formats: unknown, { formatters }: { readonly formatters: Formatters }) {
    this.message = new Reader(text).whole();
    this.locale = locale;
    this.formatters = formatters;
  }

  /** @returns a string, or strings and what was given for their tags and arguments (elements of React) in their order */
  format(values: Values = {}): unknown {
    const parts = this.parts(this.message, values);
    return parts.length > 1 ? parts : (parts[0] ?? '');
  }

  private parts(message: Message, values: Values): unknown[] {
    const parts: unknown[] = [];
    for (const node of message)
      for (const part of this.partsOf(node, values)) {
        const last = parts.at(-1);
        if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
    return parts;
  }

  private partsOf(node: Node, values: Values): readonly unknown[] {
    if (typeof node === 'string') return [node];
    const value = values[node.name];
    if (value === undefined && !(node.name in values)) throw new Error(`No value for ${node.name}`);
    switch (node.kind) {
      case 'argument':
        return [
          value === null || value === undefined || value === false
            ? ''
            : typeof value === 'number'
              ? String(value)
              : value,
        ];
      case 'pound':
        return [this.formatters.getNumberFormat(this.locale).format(Number(value))];
      case 'number':
        return [this.formatters.getNumberFormat(this.locale, numberOptions(node.style)).format(Number(value))];
      case 'tag': {
        if (typeof value !== 'function') throw new Error(`No way to show <${node.name}>`);
        const shown: unknown = value(this.parts(node.children, values));
        return Array.isArray(shown) ? shown : [shown];
      }
      default:
        return this.parts(this.chosen(node, value), values);
    }
  }

  private chosen({ kind, name, options }: Plural | Select, value: unknown): Message {
    const exact = options[kind === 'plural' ? `=${value}` : String(value)];
    const chosen =
      exact ??
      (kind === 'plural' ? options[this.formatters.getPluralRules(this.locale).select(Number(value))] : undefined) ??
      options.other;
    if (!chosen) throw new Error(`No words for ${name} = ${value}`);
    return chosen;
  }
}
