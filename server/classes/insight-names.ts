/** @file Whether a program tells who wrote it, or names a classmate: such code is not shown to a lecture hall. */
import 'server-only';

/** What somebody is called, as far as the roster and the account know. */
export interface Person {
  readonly userId: string | null;
  readonly names: readonly string[];
  /** Email addresses, student numbers, logins. */
  readonly handles: readonly string[];
}

const han = /^\p{Script=Han}+$/u;

/** Parts of a name by which somebody could be known. Chinese given names follow a family name of one character. */
export function partsOf(name: string): string[] {
  const words = name.split(/[\s,.·()]+/u).filter((word) => [...word].length >= 2);
  return words.flatMap((word) => (han.test(word) && [...word].length === 3 ? [word, word.slice(1)] : [word]));
}

/** Names of more than one word, and Chinese ones: nothing else is called so. */
const wholeNames = ({ names }: Person) =>
  names.filter((name) => /\S\s+\S/.test(name) || (han.test(name) && [...name].length >= 2));

/** Shorter ones could be anything. */
const shortestHandle = 4;

const handlesOf = ({ handles }: Person) =>
  handles.flatMap((each) => [each, each.split('@')[0] ?? '']).filter(({ length }) => length >= shortestHandle);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const phraseOf = (words: readonly string[]) => ` ${words.join(' ')} `;

/** Finds any of the names, as words of their own; Chinese has no spaces between words, and an address has its own borders. */
function finder(names: readonly string[]): (text: string) => boolean {
  const single = new Set<string>();
  const phrases = new Set<string>();
  const anywhere = new Set<string>();
  for (const name of names) {
    const words = wordsOf(name);
    if (/\S\s+\S/.test(name)) phrases.add(phraseOf(words));
    else if (words.length === 1 && !han.test(name)) single.add(words[0] ?? '');
    else if (words.length > 0) anywhere.add(name.toLowerCase());
  }
  return (text) => {
    const [words, lower] = [wordsOf(text), text.toLowerCase()];
    const phrase = phraseOf(words);
    return (
      words.some((word) => single.has(word)) ||
      [...phrases].some((each) => phrase.includes(each)) ||
      [...anywhere].some((each) => lower.includes(each))
    );
  };
}

/** Comments and texts of Python and TypeScript: where people sign, and where an ordinary `max` is none. */
const prose =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|\/\*[\s\S]*?\*\/|(?:#|\/\/).*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** An email address, be it anybody's. */
const address = /[\w.+-]@[\w-]+\.\w/;

/** So that parts of compound names such as ada_sigmoid and adaSigmoid stand by themselves. */
const unfold = (source: string) => source.replace(/_/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');

/**
 * Full names and handles of anybody are found anywhere; parts of names in comments and texts, and those of the writer in names of variables
 * too. Nicknames nobody has told us are not found.
 * @returns whether a program may be shown without telling who it is from
 */
export function namesNobody(people: readonly Person[]): (source: string, writer: string) => boolean {
  const whole = finder(people.flatMap((person) => [...wholeNames(person), ...handlesOf(person)]));
  const part = finder(people.flatMap(({ names }) => names.flatMap(partsOf)));
  return (source, writer) => {
    const own = finder(people.filter(({ userId }) => userId === writer).flatMap(({ names }) => names.flatMap(partsOf)));
    const unfolded = unfold(source);
    const told = address.test(source) || whole(source) || whole(unfolded) || own(unfolded);
    return !told && !(source.match(prose) ?? []).some(part);
  };
}
