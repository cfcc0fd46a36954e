/** @file An engine's assets in a browser, loaded and compiled by a worker of its own that ends with it. */
import type { Assets, Load } from '#grader/sandbox/assets.ts';
import type { FromLoader, ToLoader } from '#grader/sandbox/protocol.ts';

/**
 * @param url the artifacts' folder
 * @param onProgress bytes loaded and bytes to be loaded of what is not stored already
 */
export const browserAssets =
  (url: string, onProgress: (loadedBytes: number, totalBytes: number) => void): Load =>
  async (language) => {
    const loader = new Worker(/* turbopackIgnore: true */ `${url}/browser-loader.js`);
    try {
      return await new Promise<Assets>((resolve, reject) => {
        loader.onmessage = ({ data }: MessageEvent<FromLoader>) => {
          if (data.type === 'progress') onProgress(data.loadedBytes, data.totalBytes);
          else if (data.type === 'assets') resolve(data.assets);
          else reject(new Error(data.message));
        };
        loader.onmessageerror = () => reject(new Error('The sandbox sent what cannot be read.'));
        loader.onerror = (event) => {
          event.preventDefault();
          reject(new Error(`The sandbox could not be loaded: ${event.message}`));
        };
        loader.postMessage({ url, language } satisfies ToLoader);
      });
    } finally {
      loader.terminate();
    }
  };
