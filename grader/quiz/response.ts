/** @file Reads the parts of a response that a browser sent, which may be anything. Nothing here throws. */
import type { Unreadable } from '#grader/quiz/kind.ts';

export const misshapen: Unreadable = { unreadable: 'shape' };

export function fieldOf(response: unknown, name: string): unknown {
  if (typeof response !== 'object' || response === null || !Object.hasOwn(response, name)) return undefined;
  return Reflect.get(response, name);
}

const isPlace = (value: unknown, count: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;

/** A place below `count`, or null. */
export const placeOf = (value: unknown, count: number): number | null => (isPlace(value, count) ? value : null);

/** Places below `count`, none of them twice, or null. */
export function placesOf(value: unknown, count: number): number[] | null {
  if (!Array.isArray(value) || value.length > count) return null;
  const places: unknown[] = [...value];
  if (!places.every((place) => isPlace(place, count))) return null;
  return new Set(places).size === places.length ? places : null;
}

/** What was typed, if it is a text that can be stored: PostgreSQL takes no NUL and no half of a surrogate pair. */
export function typedOf(response: unknown, longest: number): string | Unreadable {
  const typed = fieldOf(response, 'typed');
  if (typeof typed !== 'string') return misshapen;
  if (typed.length > longest) return { unreadable: 'too-long' };
  if (typed.includes('\0') || !typed.isWellFormed()) return misshapen;
  return typed.trim() === '' ? { unreadable: 'empty' } : typed;
}
