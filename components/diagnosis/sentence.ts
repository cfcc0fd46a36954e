import type { useTranslations } from 'next-intl';
import {
  derivativeText,
  factorText,
  fractionText,
  gradientText,
  linkOf,
  sizeText,
} from '#components/diagnosis/factor-text.ts';
import type { Diagnosis, FactorPower } from '#grader/report.ts';
import { linksTaken, standsFor } from '#lib/chain-formula.ts';

type Translate = ReturnType<typeof useTranslations<'Diagnosis'>>;

/** Renders one diagnosis; formulas and names stand between backticks. */
class Speaker {
  constructor(
    readonly diagnosis: Diagnosis,
    readonly t: Translate,
  ) {}

  sentences(): string[] {
    const { code, factors, negated, others } = this.diagnosis;
    const told = code === 'sign' || code === 'constant' || code === 'gradient-of' || code === 'unchanged';
    const besides = code.startsWith('returns-') ? factors.map((each) => this.clause(each)) : [];
    if (negated && code !== 'sign') besides.push(this.t('clauses.sign'));
    return [
      told || code.startsWith('returns-') ? this.plain() : this.product(),
      ...(besides.length > 0 ? [this.t('besides', { clauses: this.join('clauseList', besides) })] : []),
      ...(others.length > 0 && code !== 'unchanged' ? [this.alike()] : []),
    ];
  }

  /** The other entries that are wrong in the same way. */
  private alike(): string {
    const { code, others } = this.diagnosis;
    if (code !== 'gradient-of') {
      const names = this.join(
        'names',
        others.map(({ target }) => `\`${target}\``),
      );
      return this.t('others', { names, count: others.length });
    }
    const pairs = others.map(({ target, of, chain }) =>
      this.t('with', { name: `\`${target}\``, other: `\`${derivativeText(chain[0]?.of ?? 'L', of ?? '')}\`` }),
    );
    return this.t('likewise', { pairs: this.join('clauseList', pairs) });
  }

  private join(kind: 'names' | 'clauseList', texts: readonly string[]): string {
    const separator = this.t(`${kind}.separator`);
    const last = texts.at(-1) ?? '';
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(separator)}${this.t(`${kind}.last`)}${last}`;
  }

  /** Whose number this is about. */
  private get subject() {
    const { rate, target, others, keyed } = this.diagnosis;
    if (rate !== null) return { subject: 'step', name: `\`${target}\`` } as const;
    const subject = keyed || others.length > 0 ? 'gradient' : 'result';
    return { subject, name: `\`${gradientText(this.diagnosis)}\`` } as const;
  }

  /** Where the answer is another thing than the one asked for, or the right one times a plain number. */
  private plain(): string {
    const { code, of, target, rate, value, others } = this.diagnosis;
    const gradient = gradientText(this.diagnosis);
    const values = { ...this.subject, target: `\`${target}\``, gradient: `\`${gradient}\`` };
    switch (code) {
      case 'constant':
        return this.t('constant', { ...values, value: `\`${fractionText(value ?? 1)}\`` });
      case 'gradient-of': {
        const onTheWay = linksTaken(this.diagnosis) < this.diagnosis.chain.length;
        const other = derivativeText(this.diagnosis.chain[0]?.of ?? 'L', of ?? '');
        return this.t(onTheWay ? 'stops' : 'gradient-of', { ...values, other: `\`${other}\``, of: `\`${of}\`` });
      }
      case 'unchanged':
        return this.t('unchanged', {
          names: this.join(
            'names',
            [target, ...others.map((each) => each.target)].map((name) => `\`${name}\``),
          ),
        });
      case 'returns-value':
      case 'returns-step':
      case 'returns-change':
      case 'returns-gradient': {
        const step = rate === null ? gradient : `${rate}·${gradient}`;
        return this.t(code, { ...values, step: `\`${step}\``, change: `\`−${step}\``, new: `\`${target} − ${step}\`` });
      }
      default:
        return this.t('sign', values);
    }
  }

  /** Where the answer is the right one times or divided by factors. */
  private product(): string {
    const { code, factors, chain, rate } = this.diagnosis;
    const pairs = this.pairs();
    if (pairs) {
      const alone = String(chain.length === 1 && linkOf(factors[0] as FactorPower, chain)?.whole === true);
      return this.t('instead', { ...this.subject, pairs: this.join('clauseList', pairs), alone });
    }
    const sizes = { ...this.subject, size: `\`${factors.map((each) => sizeText(each, chain)).join('·')}\`` };
    const [first, second] = factors;
    if (first && !second && first.id === `value:${rate}`) {
      if (code === 'missing-factor') return this.t('missing-rate', sizes);
    }
    const names = this.join(
      'names',
      factors.map((each) => this.name(each)),
    );
    if (code === 'missing-factor') return this.t('missing', { ...sizes, names, count: factors.length });
    if (code === 'inverted-factor') return this.t('inverted', { ...sizes, names });
    if (code === 'extra-factor' && first && !second) return this.t(this.extraKind(first), { ...sizes, names });
    return this.t('compared', {
      ...this.subject,
      clauses: this.join(
        'clauseList',
        factors.map((each) => this.clause(each)),
      ),
    });
  }

  private extraKind(power: FactorPower): 'twice' | 'extra' | 'divided' {
    if (this.own(power)) return 'twice';
    return power.exponent < 0 ? 'divided' : 'extra';
  }

  private own(power: FactorPower): boolean {
    const { chain, rate } = this.diagnosis;
    return power.id === `value:${rate}` || linkOf(power, chain) !== null;
  }

  /** `∂h1/∂z_h1` for a link, `2` of `∂L/∂o1` for a part of one, its own name for anything else. */
  private name(power: FactorPower): string {
    const found = linkOf(power, this.diagnosis.chain);
    if (!found) return `\`${factorText(power.factor)}\``;
    const link = `\`${derivativeText(found.link.of, found.link.by)}\``;
    return found.whole ? link : this.t('part', { part: `\`${factorText(power.factor)}\``, link });
  }

  /** Factors in the place of others, when it is plain which stands for which. */
  private pairs(): string[] | null {
    const { factors, chain } = this.diagnosis;
    const missing = factors.filter((each) => each.exponent === -1 && this.own(each));
    const extra = factors.filter((each) => each.exponent === 1 && !this.own(each));
    if (extra.length === 0 || missing.length !== extra.length || missing.length + extra.length < factors.length)
      return null;
    const pairs = missing.map((gone) => {
      const link = linkOf(gone, chain)?.link;
      const slope = extra.find(({ factor }) => link !== undefined && standsFor(factor, link));
      return [gone, slope ?? (extra.length === 1 ? extra[0] : undefined)] as const;
    });
    if (pairs.some(([, instead]) => !instead)) return null;
    return pairs.map(([gone, instead]) =>
      this.t('pair', {
        right: `\`${sizeText(gone, chain)}\``,
        wrong: `\`${instead ? factorText(instead.factor) : ''}\``,
      }),
    );
  }

  private clause(power: FactorPower): string {
    const factor = `\`${sizeText(power, this.diagnosis.chain)}\``;
    if (!this.own(power)) return this.t(power.exponent < 0 ? 'clauses.divided' : 'clauses.extra', { factor });
    if (power.exponent === -1) return this.t('clauses.missing', { factor });
    return this.t(power.exponent < 0 ? 'clauses.inverted' : 'clauses.twice', { factor });
  }
}

/**
 * What a diagnosis says, in the reader's language: one sentence on the answer, and when there is more, on what else is
 * wrong with it and which other entries share its fate. Formulas and names stand between backticks.
 */
export function diagnosisSentences(diagnosis: Diagnosis, t: Translate): string[] {
  return new Speaker(diagnosis, t).sentences();
}
