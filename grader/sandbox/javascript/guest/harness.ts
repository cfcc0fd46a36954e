/** @file Guest text, whole: one expression whose value is the object through which the host talks to the guest. */
import { consoleAndTrace } from './console.ts';
import { determinism } from './determinism.ts';
import { encode } from './encode.ts';
import { privateCopies } from './private.ts';

/** Texts pass in both directions, nothing else: no object of the host is ever seen by the guest. */
const doors = `
// The error that came out of the learner's code while a driver ran it.
const nobody = { __proto__: null };
let blamed = nobody;

// For drivers: runs what is the learner's. Whatever it throws is told as the learner's error.
function ask(act) {
  try {
    return act();
  } catch (error) {
    blamed = error;
    throw error;
  }
}

function describe(error) {
  const learners = sameValue(error, blamed);
  if (error === null || (typeof error !== 'object' && typeof error !== 'function'))
    return fault(learners, error === null ? 'null' : typeof error, 'threw ' + show(error, 1, { __proto__: null, nodes: 1 }), '');
  const read = (key) => {
    try { const value = error[key]; return typeof value === 'string' ? value : ''; } catch { return ''; }
  };
  return fault(learners, read('name') || (isProxy(error) ? 'Proxy' : className(error)), read('message'), read('stack'));
}
const fault = (learners, type, message, stack) =>
  stringify({ __proto__: null, learners, type: cut(type, 60), message: cut(message, 500), stack: cut(stack, 4000) });

// What was printed and traced since the last time, as the members of an object.
function collected() {
  const text = '"console":' + stringify(printed) + ',"flooded":' + flooded + ',"trace":[' + traced + ']';
  printed = traced = '';
  traces = 0;
  return text;
}

return {
  // The answer of one call; what the learner's function throws goes through to the host, which then asks describe.
  call: (entry, argumentsText) =>
    '{"output":' + encode(apply(entry, undefined, parse(argumentsText))) + ',' + collected() + '}',
  // The first of the arguments is null and makes room for the entry.
  callDriver: (drive, entry, argumentsText) => {
    blamed = nobody;
    const given = parse(argumentsText);
    given[0] = entry;
    return '{"output":' + encode(apply(drive, undefined, given)) + ',' + collected() + '}';
  },
  openDriver: (driver) => driver(ask),
  collect: () => '{' + collected() + '}',
  describe,
  isFunction: (value) => typeof value === 'function',
  isClass: (value) => {
    try {
      // Asks whether it can stand behind \`new\` without calling it.
      return typeof value === 'function' && !isProxy(value) && !!construct(NativeObject, [], value);
    } catch {
      return false;
    }
  },
  limitOutput: (bytes) => { room = +bytes; },
};
`;

export const harness = `(() => {\n'use strict';\n${privateCopies}${determinism}${encode}${consoleAndTrace}${doors}})()`;
