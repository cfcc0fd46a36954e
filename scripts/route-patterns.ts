import { readdirSync } from 'node:fs';
import path from 'node:path';
import { monitorAnswers } from '#server/telemetry/monitor.ts';

interface Node {
  /** Children by segment; a parameter's under its pattern, such as `[id]`. */
  readonly next: Map<string, Node>;
  answers: boolean;
}

const leaf = (): Node => ({ next: new Map(), answers: false });

/** Folders in brackets group files without being part of the address. */
const isGroup = (segment: string): boolean => /^\(.*\)$/.test(segment);

function treeOf(folder: string): Node {
  const root = leaf();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const { dir, name } = path.parse(file);
    if (name !== 'page' && name !== 'route') continue;
    let node = root;
    for (const segment of dir.split(path.sep)) {
      if (segment === '' || isGroup(segment)) continue;
      const next: Node = node.next.get(segment) ?? leaf();
      node.next.set(segment, next);
      node = next;
    }
    node.answers = true;
  }
  return root;
}

/** Literal segments come before parameters, and those before rests, as Next has it. */
function find(node: Node, [segment, ...rest]: readonly string[]): string | undefined {
  if (segment === undefined) return node.answers ? '' : undefined;
  const parameters = [...node.next].filter(([name]) => /^\[[^.]/.test(name));
  const literal = node.next.get(segment);
  for (const [name, next] of [...(literal ? [[segment, literal] as const] : []), ...parameters]) {
    const found = find(next, rest);
    if (found !== undefined) return `/${name}${found}`;
  }
  const restOf = [...node.next.keys()].find((name) => name.startsWith('[...') || name.startsWith('[[...'));
  return restOf && `/${restOf}`;
}

/**
 * What tells, of the path of a request, the pattern it belongs to: `/api/submissions/[id]`, `/_next`, `/sandbox`, or `other`. There are as many
 * as routes, however many paths are tried, and none holds anybody's id.
 * @param folder of the routes, as Next reads it
 */
export function routePatterns(folder = 'app'): (pathname: string) => string {
  const tree = treeOf(folder);
  return (pathname) => {
    const segments = pathname.split('/').filter(Boolean);
    if (segments.length === 0) return '/';
    const [first = ''] = segments;
    if (pathname in monitorAnswers) return pathname;
    if (first === '_next' || first === 'sandbox') return `/${first}`;
    return find(tree, segments) ?? 'other';
  };
}
