/** @file What the guest threw, told in terms of the learner's own file. */
import type { EntryKind, GuestError } from '#grader/sandbox/sandbox.ts';
import { sourceName, type Thrown } from './guest.ts';

/** `    at f (solution.ts:2:10)`; frames of the harness and of built-ins have other names. */
const frame = new RegExp(`\\b${sourceName.replace('.', '\\.')}:(\\d+)(?::(\\d+))?`);
/** A syntax error has no function around it yet: `    at solution.ts:2:15`. */
const unparsedFrame = new RegExp(`^\\s*at ${sourceName.replace('.', '\\.')}:`);

/** The error with its place, which is never outside the learner's file whatever their stack claims. */
export function guestError(thrown: Thrown, source: string): GuestError {
  const match = frame.exec(thrown.stack);
  const line = match ? Number(match[1]) : null;
  const lines = source.split(/\r\n|[\n\r]/);
  const place = line === null || line < 1 || line > lines.length ? null : line;
  const column = place === null || !match?.[2] ? null : Number(match[2]);
  const position = { line: place, column: column === null || column < 1 ? null : column };
  if (isStackOverflow(thrown)) return { ...stackOverflow, ...position };
  // QuickJS's own class for what other engines report as a RangeError: a text or a list grew too long.
  const type = thrown.type === 'InternalError' ? 'RangeError' : thrown.type.slice(0, 60);
  return { type, message: thrown.message.slice(0, 500), ...position };
}

export const stackOverflow: GuestError = {
  type: 'RangeError',
  message: 'maximum call stack size exceeded: a function keeps calling itself',
  line: null,
  column: null,
};

/**
 * QuickJS throws null when there is not even room for the error.
 * @param memoryUse the part of the allowed memory that was in use, 0 to 1
 */
export const isOutOfMemory = (thrown: Thrown, memoryUse: number): boolean =>
  (thrown.type === 'InternalError' && thrown.message === 'out of memory') ||
  (thrown.type === 'null' && memoryUse > 0.5);

const isStackOverflow = (thrown: Thrown): boolean =>
  thrown.type === 'InternalError' && thrown.message === 'stack overflow';

/** Whether the file could not even be parsed; a `SyntaxError` that running code throws comes from inside a function. */
export const isUnparsed = (thrown: Thrown): boolean =>
  thrown.type === 'SyntaxError' && (thrown.stack === '' || unparsedFrame.test(thrown.stack));

export const isMissingEntry = (thrown: Thrown, entry: string): boolean =>
  thrown.type === 'SyntaxError' && thrown.message === `exported variable '${entry}' does not exist`;

export function missingEntry(kind: EntryKind, message: string): GuestError {
  return { type: kind === 'class' ? 'missing-class' : 'missing-entry', message, line: null, column: null };
}
