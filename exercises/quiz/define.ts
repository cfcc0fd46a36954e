import type { Locale, Text } from '#grader/exercise.ts';
import type { ItemOf, Kind, Option, Variant } from '#grader/quiz/item.ts';
import type { Random } from '#grader/random.ts';

type Facts<K extends Kind> = Omit<ItemOf<K>, 'points' | 'parameterised' | 'variant'> & { readonly points?: number };

/** An item that is the same for everybody. */
export const fixed = <K extends Kind>({
  prompt,
  explanation,
  facts,
  points = 1,
  ...item
}: Facts<K> & Variant<K>): ItemOf<K> => ({
  ...item,
  points,
  parameterised: false,
  variant: () => ({ prompt, explanation, facts }),
});

interface Drawing<K extends Kind, Numbers> {
  readonly generate: (random: Random) => Numbers;
  /** The item with these numbers; null where they are unlucky, say because a wrong idea comes to the right answer: others are drawn. */
  readonly build: (numbers: Numbers) => Variant<K> | null;
}

const draws = 200;

/** An item with fresh numbers for each attempt. */
export const parameterised = <K extends Kind, Numbers>({
  generate,
  build,
  points = 1,
  ...item
}: Facts<K> & Drawing<K, Numbers>): ItemOf<K> => ({
  ...item,
  points,
  parameterised: true,
  variant: (random) => {
    for (let i = 0; i < draws; i++) {
      const variant = build(generate(random));
      if (variant) return variant;
    }
    throw new Error(`${item.id}: ${draws} drawings in a row were unlucky`);
  },
});

/** Whether numbers are far enough from each other for nobody to take one for another, however they are rounded here. */
export const apart = (values: readonly number[], least = 0.02): boolean =>
  values.every((value, place) =>
    values
      .slice(place + 1)
      .every((other) => Math.abs(value - other) > least * Math.max(Math.abs(value), Math.abs(other))),
  );

interface NumberOptions {
  readonly right: number;
  /** By misconception: what one who holds it gets from the same numbers. */
  readonly wrong: Readonly<Record<string, number>>;
  /** How a number is written, in Markdown. */
  readonly show: (value: number) => string;
}

const same = (text: string): Text => ({ en: text, zh: text });

/** Options of a choice between numbers; null where two of them can hardly be told apart. */
export function numberOptions({ right, wrong, show }: NumberOptions): Option[] | null {
  const values = Object.values(wrong);
  if (!apart([right, ...values])) return null;
  return [
    { text: same(show(right)), right: true },
    ...Object.entries(wrong).map(([misconception, value]) => ({ text: same(show(value)), misconception })),
  ];
}

/** Begins a text that is still in the other language, so that check-content finds it and nobody takes it for one. */
export const toTranslate = '⟦…⟧ ';

/** A text that is there in one language only, as an imported one. */
export const untranslated = (locale: Locale, text: string): Text => ({
  en: toTranslate + text,
  zh: toTranslate + text,
  [locale]: text,
});
