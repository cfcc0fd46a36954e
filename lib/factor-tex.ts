// Names and factors of a derivative as TeX.

/** A `Factor` of the grader's report. */
export type Factor =
  | { readonly kind: 'derivative'; readonly of: string; readonly by: string }
  | {
      readonly kind: 'value' | 'complement' | 'slope-at-activation' | 'rule-at-sum' | 'tanh-slope';
      readonly of: string;
    }
  | { readonly kind: 'difference'; readonly of: string; readonly minus: string }
  | { readonly kind: 'number'; readonly value: number };

export interface Power {
  readonly id: string;
  readonly factor: Factor;
  readonly exponent: number;
}

/** `w1` → `w_{1}`, `z_h1` → `z_{h1}` as in the statements, `learning_rate` → `\alpha`. */
export function nameTex(name: string): string {
  if (name === 'learning_rate') return '\\alpha';
  if (name === 'σ') return '\\sigma';
  const [, letters = '', digits = ''] = /^([A-Za-z])(\d*)$/.exec(name) ?? [];
  if (letters) return digits ? `${letters}_{${digits}}` : letters;
  const under = name.indexOf('_');
  if (under > 0) return `${nameTex(name.slice(0, under))}_{${name.slice(under + 1).replace(/[^A-Za-z0-9]/g, '')}}`;
  return `\\mathrm{${name.replace(/[^A-Za-z0-9]/g, '')}}`;
}

export const derivativeTex = (of: string, by: string): string =>
  `\\dfrac{\\partial ${nameTex(of)}}{\\partial ${nameTex(by)}}`;

/** In braces where a line must not break. */
export function factorTex(factor: Factor): string {
  switch (factor.kind) {
    case 'derivative':
      return derivativeTex(factor.of, factor.by);
    case 'value':
      return nameTex(factor.of);
    case 'complement':
      return `{(1 - ${nameTex(factor.of)})}`;
    case 'difference':
      return `{(${nameTex(factor.of)} - ${nameTex(factor.minus)})}`;
    case 'slope-at-activation':
      return `\\sigma'(${nameTex(factor.of)})`;
    case 'rule-at-sum':
      return `{${nameTex(factor.of)} \\cdot (1 - ${nameTex(factor.of)})}`;
    case 'tanh-slope':
      return `{(1 - ${nameTex(factor.of)}^2)}`;
    case 'number':
      return String(factor.value);
  }
}

export const powerTex = ({ factor, exponent }: Power): string =>
  exponent === 1 ? factorTex(factor) : `${factorTex(factor)}^{${exponent}}`;

/** `0.333…` → `[1, 3]`, for denominators up to 12; null for what is no such fraction. */
export function asFraction(value: number): readonly [above: number, below: number] | null {
  for (let below = 1; below <= 12; below++) {
    const above = Math.round(value * below);
    if (Math.abs(value * below - above) < 1e-9) return [above, below];
  }
  return null;
}

export function numberTex(value: number): string {
  const [above, below] = asFraction(Math.abs(value)) ?? [Math.abs(value), 1];
  const size = below === 1 ? String(above) : `\\tfrac{${above}}{${below}}`;
  return value < 0 ? `(-${size})` : size;
}
