// Whether an item's texts are there in both languages and hold the same numbers and formulas, whichever numbers are drawn.
import { toTranslate } from '#exercises/quiz/define.ts';
import type { Text } from '#grader/exercise.ts';
import type { Variant } from '#grader/quiz/item.ts';
import { parse, type Shape } from '#scripts/content-checks/markdown.ts';
import { formulaFaults, shapeFaults, textFaults } from '#scripts/content-checks/texts.ts';
import { textsIn } from '#scripts/translations/documents.ts';

/** What a program writes and no person: no number, too many digits, 1e-7. */
const unwritten = /\bNaN\b|\bundefined\b|\bnull\b|Infinity|\[object|\d\.\d{9,}|\d\.?\d*e[+-]\d+/;

/** Programs may well print NaN. */
const withoutCode = (text: string) => text.replace(/```.*?```|`[^`]*`/gs, ' ');

const sameSet = (a: readonly string[], b: readonly string[]) =>
  new Set(a).size === new Set([...a, ...b]).size && new Set(b).size === new Set([...a, ...b]).size;

/** Words in formulas are not the same in both languages. */
const wordless = ({ inline }: Shape) => inline.map((formula) => formula.replace(/\\text\{[^}]*\}/g, ''));

/** Of a text that follows the other sentence by sentence, formulas within lines are the same, in the order of each language. */
function pairFaults(what: string, { en, zh }: Text): string[] {
  const shapes = { en: parse(en), zh: parse(zh) };
  const found = shapeFaults(what, shapes.en, shapes.zh);
  const [one, other] = [wordless(shapes.en), wordless(shapes.zh)];
  if (!sameSet(one, other)) {
    const odd = [...one.filter((each) => !other.includes(each)), ...other.filter((each) => !one.includes(each))];
    found.push(`${what}: the formulas ${odd.map((each) => `$${each}$`).join(', ')} are in one language only`);
  }
  return found;
}

/** Named as an author would look for them. */
const named = ({ prompt, explanation, facts }: Variant): [string, Text][] => [
  ['prompt', prompt],
  ['explanation', explanation],
  ...textsIn(facts).map((text, i): [string, Text] => [`text ${i + 1} of its facts`, text]),
];

export function variantTextFaults(variant: Variant): string[] {
  return named(variant).flatMap(([what, text]) => {
    const strange = unwritten.exec(withoutCode(`${text.en}\n${text.zh}`));
    const alike = text.en === text.zh && !['prompt', 'explanation'].includes(what);
    const waiting = (['en', 'zh'] as const).find((locale) => text[locale].startsWith(toTranslate));
    if (waiting) return [`${what}: to be translated into ${waiting}`];
    return [
      ...textFaults(what, text, alike),
      ...pairFaults(what, text),
      ...(strange ? [`${what}: nobody would write “${strange[0]}”`] : []),
    ];
  });
}

export const variantFormulaFaults = (variant: Variant): string[] =>
  named(variant).flatMap(([what, { en, zh }]) =>
    [en, zh].flatMap((text) => (text.includes('$') ? formulaFaults(what, parse(text)) : [])),
  );

const numbersIn = (text: string) =>
  text
    .replace(/```.*?```|\$\$.*?\$\$|\$.+?\$/gs, ' ')
    .match(/\d+(?:\.\d+)?/g)
    ?.toSorted() ?? [];

/** The numbers that the prose of one language has and the other has not: 175 and 1750 where one counts in 亿. */
export const numberGap = (variant: Variant): string =>
  named(variant)
    .map(([, { en, zh }]) => {
      const [one, other] = [numbersIn(en), numbersIn(zh)];
      return [...one.filter((each) => !other.includes(each)), ...other.filter((each) => !one.includes(each))].join(' ');
    })
    .join('|');
