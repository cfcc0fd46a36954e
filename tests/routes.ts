import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '#tests/source-files.ts';

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** A handler that a route's file exports. */
export interface Route {
  readonly file: string;
  readonly method: Method;
  /** `/api/classes/{id}`; `{...rest}` where it takes everything below. */
  readonly address: string;
}

const named = new RegExp(`^export (?:const|let|var|(?:async )?function) (${methods.join('|')})\\b`, 'gm');
const listed = new RegExp(`\\b(?:as )?(${methods.join('|')})\\s*(?=[,}])`, 'g');

function methodsOf(file: string): Method[] {
  const text = readFileSync(file, 'utf8');
  const lists = [...text.matchAll(/^export \{([^}]*\})/gm)].flatMap(([, list = '']) => [...list.matchAll(listed)]);
  return [...text.matchAll(named), ...lists].map(([, method]) => method as Method);
}

const addressOf = (file: string): string =>
  path.posix
    .dirname(file)
    .replace(/^app/, '')
    .replace(/\[(\.{0,3}\w+)\]/g, '{$1}');

/** Every handler of the API there is, next-auth's included. */
export const routes = (): Route[] =>
  sourceFiles(/^app\/.*\/route\.tsx?$/).flatMap((file) =>
    methodsOf(file).map((method) => ({ file, method, address: addressOf(file) })),
  );

/** Whose rules are next-auth's own. */
export const isNextAuths = ({ address }: Route): boolean => address.includes('{...');

/** Server actions, by their files. */
export const actionFiles = (): string[] =>
  sourceFiles(/^(app|components|server|lib)\/.*\.tsx?$/).filter((file) =>
    /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
  );

/** Pages, by their files. */
export const pages = (): string[] => sourceFiles(/^app\/.*\/page\.tsx$/);
