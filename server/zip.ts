/** @file ZIP files made while they are sent, so that a class of any size needs the memory of a few files. */
import 'server-only';
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  /** With slashes; folders come about by themselves. */
  readonly path: string;
  readonly text: string;
}

export const jsonFile = (path: string, value: unknown): ZippedFile => ({
  path,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** What has been sent and not been taken: past this the next file waits. */
const highWaterMark = 4;

/** A file for each that `files` yields, in UTF-8. An error of theirs ends the stream with it: the browser says that the download failed. */
export function zipped(files: AsyncIterable<ZippedFile>): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        zip = new Zip((error, chunk, final) => {
          if (error) controller.error(error);
          else {
            controller.enqueue(chunk);
            if (final) controller.close();
          }
        });
      },
      async pull() {
        const next = await source.next();
        if (next.done) return zip.end();
        const file = new ZipDeflate(next.value.path, { level: 6 });
        zip.add(file);
        file.push(strToU8(next.value.text), true);
      },
      async cancel() {
        zip.terminate();
        await source.return?.();
      },
    },
    { highWaterMark },
  );
}
