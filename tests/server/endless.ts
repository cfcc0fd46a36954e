/** Bytes without an end, and how many of them somebody took. */
export function endless(start = '{"text":"') {
  const taken = { bytes: 0, cancelled: false };
  const chunk = new TextEncoder().encode('a'.repeat(16_384));
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = taken.bytes === 0 ? new TextEncoder().encode(start) : chunk;
        taken.bytes += next.byteLength;
        if (taken.bytes > 64 * 2 ** 20) return controller.error(new Error('nobody stopped it'));
        controller.enqueue(next);
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}
