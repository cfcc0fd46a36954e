/** @file TypeScript to JavaScript by blanking out the types, so that every line and column stays where it was. */
import type { GuestError } from '#grader/sandbox/sandbox.ts';
import { instantiateStripper } from './strip-types-bindings.ts';

export type StripTypes = (source: string) => { readonly code: string } | { readonly error: GuestError };

/**
 * The stripper's WebAssembly out of the text of @swc/wasm-typescript's wasm.js, which carries it in base64. A browser
 * then fetches plain bytes, once and only for TypeScript.
 */
export function stripperBytes(packageText: string): Uint8Array<ArrayBuffer> {
  const base64 = /Buffer\.from\('([A-Za-z0-9+/=]+)'/.exec(packageText)?.[1];
  if (!base64) throw new Error('@swc/wasm-typescript no longer carries its WebAssembly as base64 text');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * @param module compiled from `stripperBytes`
 * @returns a function that never throws for what a learner writes; what cannot be erased (enum, namespace, parameter
 *   properties) is an error like any other of syntax
 */
export function createStripper(module: WebAssembly.Module): StripTypes {
  let transform = instantiateStripper(module);
  return (source) => {
    try {
      const result = transform(source, { mode: 'strip-only', module: true });
      if (isRecord(result) && typeof result.code === 'string') return { code: result.code };
      throw new Error('the type stripper answered without code');
    } catch (error) {
      if (isRecord(error) && typeof error.message === 'string' && typeof error.startLine === 'number') {
        return { error: syntaxError(source, error.message, error.startLine, Number(error.startColumn)) };
      }
      // A trap leaves the instance unusable; the only ones known come from parsing thousands of nested brackets.
      transform = instantiateStripper(module);
      if (!(error instanceof RangeError || error instanceof WebAssembly.RuntimeError)) throw error;
      return { error: { type: 'SyntaxError', message: 'the code is nested too deeply', line: null, column: null } };
    }
  };
}

function syntaxError(source: string, message: string, line: number, displayColumn: number): GuestError {
  const text = source.split(/\r\n|[\n\r]/)[line - 1] ?? '';
  return {
    type: 'SyntaxError',
    message: message.replace(/ in (?:strip-only|type strip) mode/, ' here').slice(0, 500),
    line,
    column: columnAt(text, displayColumn),
  };
}

/** swc counts the cells of a terminal from 0. Ours are UTF-16 units from 1. */
function columnAt(line: string, cells: number): number {
  let seen = 0;
  let column = 1;
  for (const character of line) {
    if (seen >= cells) break;
    seen += cellsOf(character);
    column += character.length;
  }
  return column;
}

function cellsOf(character: string): number {
  if (character === '\t') return 4;
  if (character.length === 2) return 3;
  return wide.test(character) ? 2 : 1;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
