/** @file What a learner gives for a quiz item: the right response, or one that somebody with a wrong idea would give. */
import type { Facts, Item, Kind, Option } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';
import { scoreOf, variantOf, viewOf } from '#grader/quiz/variant.ts';
import type { Random } from '#grader/random.ts';
import { freeTexts } from '#scripts/demo/free-texts.ts';
import { chance, type Learner } from '#scripts/demo/learners.ts';

interface Draft {
  readonly item: Item;
  readonly seed: string;
  readonly learner: Learner;
  readonly random: Random;
}

const one = <T>(random: Random, all: readonly T[]): T | undefined => random.shuffle(all)[0];

/** Of wrong answers rather one that shows an idea of theirs. */
function tempting<T extends { readonly misconception?: string }>({ learner, random }: Draft, wrong: readonly T[]) {
  const own = wrong.filter(({ misconception }) => misconception && learner.ideas.has(misconception));
  const named = wrong.filter(({ misconception }) => misconception);
  return one(random, own.length > 0 ? own : named.length > 0 && chance(random, 0.7) ? named : wrong);
}

function wrongOptions(draft: Draft, options: readonly Option[], right: Responses[Kind]): Responses[Kind] {
  const { item, seed, random } = draft;
  const { texts }: { readonly texts: readonly string[] } = viewOf<Kind>(item, seed, 'en').view;
  const wrong = tempting(
    draft,
    options.filter((option) => !option.right),
  );
  const place = wrong ? texts.indexOf(wrong.text.en) : 0;
  if (!('chosen' in right) || typeof right.chosen === 'number') return { chosen: place };
  const kept = right.chosen.filter(() => chance(random, 0.7));
  return { chosen: [...kept, place].toSorted((a, b) => a - b) };
}

const swapped = <T>(all: readonly T[], random: Random): T[] => {
  const at = random.int(0, all.length - 2);
  return [...all.slice(0, at), ...all.slice(at, at + 2).toReversed(), ...all.slice(at + 2)];
};

function wrongText(draft: Draft, facts: Facts['number' | 'formula' | 'trace'], right: string): string {
  const wrong: readonly { readonly answer: number | string | readonly string[]; readonly misconception: string }[] =
    facts.wrong;
  const found = tempting(draft, wrong)?.answer;
  if (typeof found === 'number') return String(Number(found.toPrecision(6)));
  if (found !== undefined) return typeof found === 'string' ? found : found.join('\n');
  if (!('tolerance' in facts)) return `${right}${'solution' in facts ? ' + 1' : '\n0'}`;
  return String(Number((facts.answer * draft.random.float(1.2, 2.4) + 0.1).toPrecision(3)));
}

function wrongResponse(draft: Draft, right: Responses[Kind]): Responses[Kind] {
  const { facts } = variantOf<Kind>(draft.item, draft.seed);
  if ('options' in facts) return wrongOptions(draft, facts.options, right);
  if ('order' in right) return { order: swapped(right.order, draft.random) };
  if ('matches' in right) return { matches: swapped(right.matches, draft.random) };
  if ('wrong' in facts && 'typed' in right) return { typed: wrongText(draft, facts, right.typed) };
  return right;
}

/** Texts that an instructor marks: the more able, the more of the rubric is met. */
function written({ item, learner, random }: Draft, share: number): Responses['free'] {
  const locale = learner.name.chinese ? 'zh' : 'en';
  const texts = freeTexts[item.id];
  const met = texts?.meets.filter(() => chance(random, share)) ?? [];
  const said = met.length > 0 ? met.map((text) => text[locale]) : [texts?.misses[locale] ?? ''];
  return { typed: said.join(locale === 'zh' ? '' : ' ') };
}

/** @param share how likely it is right; null is what they leave out */
export function respondTo(draft: Draft, share: number): Responses[Kind] | null {
  const { item, seed, random } = draft;
  if (chance(random, 0.03)) return null;
  if (item.kind === 'free') return written(draft, share);
  const { right } = scoreOf<Kind>(item, seed, null, 'en');
  return chance(random, share) ? right : wrongResponse(draft, right);
}

/** Points for each criterion of the rubric that the text meets, as a teacher would give them. */
export function pointsFor(item: Item, seed: string, typed: string): number[] {
  const { facts } = variantOf<Kind>(item, seed);
  const texts = freeTexts[item.id];
  if (!('rubric' in facts)) return [];
  return facts.rubric.map(({ points }, place) => {
    const meets = texts?.meets[place];
    return meets && (typed.includes(meets.en) || typed.includes(meets.zh)) ? points : 0;
  });
}
