/** What a learner may type for an argument: JSON, with Python's and JavaScript's freedoms (bare keys, ', True, .5, −2). */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

export type Parsed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly at: number };

const words: Readonly<Record<string, Value>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
};

class Unreadable extends Error {}

/** @returns the value, or the place (counted from 1) where reading stopped */
export function parseValue(text: string): Parsed {
  const reader = new Reader(text.replace(/−/g, '-'));
  try {
    const value = reader.value(0);
    reader.end();
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, at: reader.at + 1 };
  }
}

class Reader {
  at = 0;
  constructor(private readonly text: string) {}

  value(depth: number): Value {
    if (depth > 50) throw new Unreadable();
    const next = this.peek();
    if (next === '[' || next === '(') return this.list(next === '[' ? ']' : ')', depth);
    if (next === '{') return this.object(depth);
    if (next === '"' || next === "'") return this.quoted(next);
    const word = this.match(/[A-Za-z]+/y);
    if (word !== undefined && Object.hasOwn(words, word)) return words[word] ?? null;
    if (word !== undefined) this.fail(word.length);
    return this.number();
  }

  end(): void {
    if (this.peek() !== undefined) throw new Unreadable();
  }

  private list(close: string, depth: number): Value[] {
    const entries: Value[] = [];
    this.at += 1;
    while (this.peek() !== close) {
      entries.push(this.value(depth + 1));
      this.separator(close);
    }
    this.at += 1;
    return entries;
  }

  private object(depth: number): Value {
    const entries: [string, Value][] = [];
    this.at += 1;
    while (this.peek() !== '}') {
      const quote = this.peek();
      const key = quote === '"' || quote === "'" ? this.quoted(quote) : this.match(/[A-Za-z_]\w*/y);
      if (key === undefined || this.peek() !== ':') throw new Unreadable();
      this.at += 1;
      entries.push([key, this.value(depth + 1)]);
      this.separator('}');
    }
    this.at += 1;
    return Object.fromEntries(entries);
  }

  private separator(close: string): void {
    const next = this.peek();
    if (next === ',') this.at += 1;
    else if (next !== close) throw new Unreadable();
  }

  private quoted(quote: string): string {
    const end = this.text.indexOf(quote, this.at + 1);
    if (end < 0) this.fail(0);
    const content = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return content;
  }

  private number(): number {
    const digits = this.match(/[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?/iy);
    const value = Number(digits);
    if (digits === undefined || !Number.isFinite(value)) throw new Unreadable();
    return value;
  }

  private peek(): string | undefined {
    this.match(/\s+/y);
    return this.text[this.at];
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private fail(back: number): never {
    this.at -= back;
    throw new Unreadable();
  }
}
