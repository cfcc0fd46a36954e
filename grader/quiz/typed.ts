/** @file What somebody typed, in plain characters: full-width ones of Chinese input methods, typographic signs, raised and lowered digits. */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const raisedMeans = '0123456789+-';

const signs: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '‒': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '∗': '*',
  '•': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
};

/** One character in the plain ones it stands for; a raised digit is left to `plainText`, which knows its neighbours. */
function plainCharacter(character: string): string {
  const digit = lowered.indexOf(character);
  if (digit >= 0) return String(digit);
  const plain = character.normalize('NFKC');
  return /\s/.test(plain) ? ' ' : (signs[plain] ?? plain);
}

/** A text in plain characters, and for each of them the place (from 0) of the one it stands for. */
export interface PlainText {
  readonly text: string;
  readonly places: readonly number[];
}

/** `ｗ₁² × ３` as `w1^(2) * 3`. */
export function plainText(typed: string): PlainText {
  let text = '';
  const places: number[] = [];
  const add = (piece: string, place: number) => {
    text += piece;
    for (let i = 0; i < piece.length; i++) places.push(place);
  };
  const isRaised = (character: string | undefined) => character !== undefined && raised.includes(character);
  const characters = [...typed];
  let place = 0;
  characters.forEach((character, i) => {
    if (isRaised(character)) {
      const opening = isRaised(characters[i - 1]) ? '' : '^(';
      const closing = isRaised(characters[i + 1]) ? '' : ')';
      add(`${opening}${raisedMeans[raised.indexOf(character)]}${closing}`, place);
    } else add(plainCharacter(character), place);
    place += character.length;
  });
  return { text, places };
}
