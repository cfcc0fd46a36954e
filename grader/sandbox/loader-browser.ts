/**
 * @file Entry of the Web Worker that fetches, checks, unpacks and compiles what an engine is made of. A page may compile no WebAssembly by its
 * content security policy, and has better things to do; compiled code can be handed to it, and by it to the workers that run learner code.
 */
import { loadAssets } from '#grader/sandbox/assets.ts';
import { createDownload } from '#grader/sandbox/download.ts';
import type { FromLoader, ToLoader } from '#grader/sandbox/protocol.ts';

const tell = (message: FromLoader, owned: Transferable[] = []) => self.postMessage(message, { transfer: owned });

async function load({ url, language }: ToLoader): Promise<void> {
  const read = createDownload(url, (loadedBytes, totalBytes) => tell({ type: 'progress', loadedBytes, totalBytes }));
  const assets = await loadAssets(language, read);
  const memory = assets.language === 'python' ? assets.snapshot.buffer : null;
  tell({ type: 'assets', assets }, memory instanceof ArrayBuffer ? [memory] : []);
}

self.onmessage = ({ data }: MessageEvent<ToLoader>) =>
  load(data).catch((error: unknown) => tell({ type: 'failed', message: String(error) }));
