import type { ReactNode } from 'react';
import type { Token } from '#components/graph/expression.ts';

// Formulas in plain HTML: next to a graph they are one line each, for which KaTeX would be a heavy guest.

const letters = "KaTeX_Math, 'Times New Roman', serif";
export const upright = "KaTeX_Main, 'Times New Roman', serif";

/** `w1` → w with the index 1, `z_h1` → z with the index h1, `learning_rate` → α; a longer word stays one. */
export function nameParts(
  name: string,
): { readonly letter: string; readonly index: string } | { readonly word: string } {
  if (name === 'learning_rate') return { letter: 'α', index: '' };
  const [, letter, index = ''] = /^(\p{L})_?(\w{0,4})$/u.exec(name) ?? [];
  return letter && (name.length === 1 || /\d|_/.test(name)) ? { letter, index } : { word: name };
}

export function Name({ name }: { name: string }) {
  const parts = nameParts(name);
  if ('word' in parts) return <span>{parts.word}</span>;
  return (
    <span className="whitespace-nowrap" style={{ fontFamily: upright }}>
      <i style={{ fontFamily: letters }}>{parts.letter}</i>
      {parts.index && <sub className="text-[0.72em]">{parts.index}</sub>}
    </span>
  );
}

export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, i) => {
    const key = `${i}`;
    if (typeof token === 'string') return <span key={key}>{token}</span>;
    if ('name' in token) return <Name key={key} name={token.name} />;
    return (
      <sup key={key} className="text-[0.72em]">
        <Tokens tokens={token.raised} />
      </sup>
    );
  });
}

/** ∂of/∂by as a fraction. */
export function Derivative({ of, by }: { of: string; by: string }) {
  return (
    <span className="mx-0.5 inline-flex flex-col items-center align-middle text-[0.92em] leading-tight">
      <span className="border-current border-b px-1">
        ∂<Name name={of} />
      </span>
      <span className="px-1">
        ∂<Name name={by} />
      </span>
    </span>
  );
}

/** One formula; `text` is what a screen reader says instead. */
export function Maths({ text, children, className = '' }: { text: string; children: ReactNode; className?: string }) {
  return (
    <span role="math" aria-label={text} style={{ fontFamily: upright }} className={`text-[1.125em] ${className}`}>
      {children}
    </span>
  );
}
