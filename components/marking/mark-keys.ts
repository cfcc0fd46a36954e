/** @file What a key does while somebody marks. Pure: the page does it. */

/** Where the focus is: in the comment, in the points of a criterion, on something that a key operates, or on the text itself. */
export type Place = 'comment' | 'points' | 'control' | 'text';

export type KeyAct =
  | { readonly act: 'digit'; readonly digit: number }
  | { readonly act: 'move'; readonly step: 1 | -1 }
  | { readonly act: 'next' | 'previous' | 'save' | 'comment' | 'leave' | 'undo' | 'help' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Of a method that composes characters, such as those of Chinese. */
  readonly isComposing: boolean;
}

const letters: Readonly<Record<string, KeyAct>> = {
  j: { act: 'next' },
  k: { act: 'previous' },
  c: { act: 'comment' },
  u: { act: 'undo' },
  '?': { act: 'help' },
};
const arrows: Readonly<Record<string, KeyAct>> = {
  ArrowDown: { act: 'move', step: 1 },
  ArrowUp: { act: 'move', step: -1 },
};

/** @returns null for a key that does what it does anywhere */
export function actOf({ key, ctrlKey, metaKey, altKey, isComposing }: Key, place: Place): KeyAct | null {
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) return key === 'Enter' ? { act: 'save' } : null;
  if (place === 'comment') return key === 'Escape' ? { act: 'leave' } : null;
  if (key === 'Enter') return place === 'control' ? null : { act: 'save' };
  if (key === 'Escape') return place === 'points' ? { act: 'leave' } : null;
  if (/^[0-9]$/.test(key)) return place === 'points' ? null : { act: 'digit', digit: Number(key) };
  return arrows[key] ?? letters[key] ?? null;
}

/** Where a key was pressed. */
export function placeOf(target: EventTarget | null): Place {
  if (target instanceof HTMLTextAreaElement) return 'comment';
  if (target instanceof HTMLInputElement) return 'points';
  return target instanceof Element && target.closest('a, button, summary, select') ? 'control' : 'text';
}
