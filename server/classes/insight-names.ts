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
function partsOf(name: string): string[] {
  const words = name.split(/[\s,.·()]+/u).filter((word) => [...word].length >= 2);
  return words.flatMap((word) =>
    han.test(word) && [...word].length === 3 ? [word, [...word].slice(1).join('')] : [word],
  );
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Chinese has no spaces between words; elsewhere a name ends where letters and digits end. */
const patternOf = (word: string) => (han.test(word) ? word : `(?<![\\p{L}\\p{N}])${literally(word)}(?![\\p{L}\\p{N}])`);

const matcher = (words: Iterable<string>): RegExp | null => {
  const patterns = [...new Set(words)].filter((word) => word !== '').map(patternOf);
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'iu') : null;
};

/** Comments and texts of Python and TypeScript: where people sign, and where an ordinary `max` is none. */
const prose =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|\/\*[\s\S]*?\*\/|(?:#|\/\/).*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** An email address, be it anybody's. */
const address = /[\w.+-]+@[\w-]+\.\w/;

/**
 * Full names and handles of anybody are found anywhere; parts of names in comments and texts, and those of the writer in names of variables
 * too. Nicknames nobody has told us are not found.
 * @returns whether a program may be shown without telling who it is from
 */
export function namesNobody(people: readonly Person[]): (source: string, writer: string) => boolean {
  const handles = people.flatMap((person) => [
    ...person.handles,
    ...person.handles.map((each) => each.split('@')[0] ?? ''),
  ]);
  const anywhere = matcher([...handles.filter((each) => each.length >= 4), ...people.flatMap(wholeNames)]);
  const inProse = matcher(people.flatMap(({ names }) => names.flatMap(partsOf)));
  const own = new Map(people.map((person) => [person.userId, matcher(person.names.flatMap(partsOf))]));
  return (source, writer) => {
    // So that parts of compound names such as ada_sigmoid and adaSigmoid stand by themselves.
    const words = source.replace(/_/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
    if (address.test(source) || anywhere?.test(source) || anywhere?.test(words) || own.get(writer)?.test(words))
      return false;
    return !(source.match(prose) ?? []).some((text) => inProse?.test(text));
  };
}

const wholeNames = ({ names }: Person) =>
  names.filter((name) => /\s/.test(name.trim()) || (han.test(name) && [...name].length >= 2));
