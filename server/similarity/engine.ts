/** @file The packages that compare programs. They are optional, and loaded where programs are compared alone. */
import 'server-only';
import type * as Dolos from '@dodona/dolos-core';
import type { parser } from '@lezer/python';
import type { Language } from '#grader/sandbox/sandbox.ts';

export interface Engine {
  readonly dolos: typeof Dolos;
  readonly parsers: Readonly<Record<Language, typeof parser>>;
}

/** Null when one of them is not installed. */
export async function loadEngine(): Promise<Engine | null> {
  try {
    const [dolos, python, javascript] = await Promise.all([
      import('@dodona/dolos-core'),
      import('@lezer/python'),
      import('@lezer/javascript'),
    ]);
    const typescript = javascript.parser.configure({ dialect: 'ts' });
    return { dolos, parsers: { python: python.parser, typescript } };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
