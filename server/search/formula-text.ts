/** @file A formula as one would type it: `\frac{\partial L}{\partial w_1}` becomes `∂L/∂w₁`. */
import 'server-only';

/** TeX's commands that stand for one sign. Any other command stands for its own name (`\tanh`) or, before a group, for nothing. */
const signs: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', epsilon: 'ε', varepsilon: 'ε', eta: 'η', theta: 'θ' },
  ...{ lambda: 'λ', mu: 'μ', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', omega: 'ω' },
  ...{
    partial: '∂',
    nabla: '∇',
    sum: '∑',
    prod: '∏',
    int: '∫',
    infty: '∞',
    dots: '…',
    ldots: '…',
    cdots: '…',
    ell: 'ℓ',
  },
  ...{ cdot: ' · ', times: ' × ', approx: ' ≈ ', le: ' ≤ ', leq: ' ≤ ', ge: ' ≥ ', geq: ' ≥ ', ne: ' ≠ ', neq: ' ≠ ' },
  ...{ leftarrow: ' ← ', to: ' → ', rightarrow: ' → ', in: ' ∈ ', pm: ' ± ', odot: ' ⊙ ', lVert: '‖', rVert: '‖' },
  ...{ quad: ' ', qquad: ' ', ',': ' ', ';': ' ', ':': ' ', ' ': ' ', '!': '', '\\': '; ' },
};

/** What only changes how its group looks, or the size of a bracket. */
const silent = /^([bB]igg?[lr]?|left|right|text\w*|math\w+|operatorname|forward|backward|htmlClass|displaystyle)$/;

const accents: Readonly<Record<string, string>> = { hat: '\u0302', bar: '\u0304', tilde: '\u0303', vec: '\u20d7' };

const lowered = (digits: string) => digits.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
const raised = (digits: string) => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
const inBrackets = (text: string) => (/^(?:[\p{L}\p{N}\p{M}_∂.]*|\([^()]*\))$/u.test(text) ? text : `(${text})`);

/** Reads a formula from left to right; braces that are never closed end with it. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tex: string) {
    // The ∂ belongs to what follows; behind other names space is space.
    this.#tokens = tex.match(/\\(?:partial|nabla)\s+|\\[a-zA-Z]+|\\[\s\S]|\s+|[\s\S]/gu) ?? [];
  }

  /** Up to the brace that closes the group, or to the end. */
  group(): string {
    let text = '';
    while (this.#at < this.#tokens.length) {
      const token = this.#next();
      if (token === '}') break;
      text += this.#textOf(token);
    }
    return text.replace(/\s+/g, ' ').trim();
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  #argument(): string {
    while (/^\s+$/.test(this.#tokens[this.#at] ?? '')) this.#at++;
    return this.#textOf(this.#next());
  }

  #textOf(token: string): string {
    if (token === '{') return this.group();
    if (token === '_') return this.#index(this.#argument());
    if (token === '^') return this.#exponent(this.#argument());
    if (token === '&') return ' ';
    return token.startsWith('\\') ? this.#command(token.slice(1).trim() || ' ') : token;
  }

  #index(text: string): string {
    return /^\d+$/.test(text) ? lowered(text) : `_${inBrackets(text.normalize('NFKC'))}`;
  }

  #exponent(text: string): string {
    return /^\d+$/.test(text) ? raised(text) : `^${inBrackets(text)}`;
  }

  #command(name: string): string {
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac') {
      const above = inBrackets(this.#argument());
      return `${above}/${inBrackets(this.#argument())}`;
    }
    if (name === 'sqrt') return `√${inBrackets(this.#argument())}`;
    if (name === 'begin' || name === 'end') {
      this.#argument();
      return ' ';
    }
    if (name === '\\') this.#skipHeight();
    const accent = accents[name];
    if (accent !== undefined) return (this.#argument() + accent).normalize('NFC');
    return silent.test(name) ? '' : (signs[name] ?? name);
  }

  /** A line's end may say how far the next one is: `\\[0.4em]`. */
  #skipHeight(): void {
    if (this.#tokens[this.#at] !== '[') return;
    while (this.#at < this.#tokens.length && this.#next() !== ']');
  }
}

/** One line of plain text. Never throws: what is no TeX comes out as it is. */
export function formulaText(tex: string): string {
  const reader = new Reader(tex.replaceAll('}{}', '}'));
  return reader.group();
}
