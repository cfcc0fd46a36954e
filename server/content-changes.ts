/** @file What authors save, as server-sent events, so that a page on show follows their editor. */
import 'server-only';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { exerciseOr404 } from '#server/catalog.ts';
import { Problem } from '#server/problem.ts';

/** An editor saves in several steps; they count as one change. */
const settleMs = 100;

const folderOf = (slug: string) => path.join(process.cwd(), 'exercises', 'code', exerciseOr404(slug).slug);

/** Two hashes with a space between them: of the starters, from which an open editor began, and of all other files. */
export function contentVersion(slug: string): string {
  const [starters, rest] = [createHash('sha256'), createHash('sha256')];
  for (const file of readdirSync(folderOf(slug), { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.extname(file) === '') continue;
    const hash = /^starter\.\w+$/.test(file) ? starters : rest;
    hash.update(`${file}\0`).update(readFileSync(path.join(folderOf(slug), file)));
  }
  return `${starters.digest('hex')} ${rest.digest('hex')}`;
}

/**
 * `data:` lines with the exercise's content version: at once, and whenever its files have been saved.
 * @param signal ends the stream when the page has gone
 * @throws Problem `unknown-exercise`, and `not-found` where content never changes: in production
 */
export function changesOf(slug: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  if (process.env.NODE_ENV !== 'development') throw new Problem('not-found', 'There is nothing here.');
  const folder = folderOf(slug);
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      let settling: NodeJS.Timeout | undefined;
      const tell = () => {
        try {
          controller.enqueue(encoder.encode(`data: ${contentVersion(slug)}\n\n`));
        } catch {
          // A file went while it was read: its own event follows.
        }
      };
      const watcher = watch(folder, { recursive: true }, () => {
        clearTimeout(settling);
        settling = setTimeout(tell, settleMs);
      });
      tell();
      signal.addEventListener('abort', () => {
        clearTimeout(settling);
        watcher.close();
        controller.close();
      });
    },
  });
}
