import { expect, test, vi } from 'vitest';
import { startTraces } from '#scripts/start-traces.ts';
import { parseConfig } from '#server/config.ts';
import { beginSpan, contextFrom, traceOf } from '#server/telemetry/tracing.ts';

test('a collector without the packages for it is told in one line, and the start goes on', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const config = parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' });
  await (await startTraces(config, async () => undefined))();
  expect(told.mock.calls).toEqual([
    [expect.stringMatching(/^OTEL_EXPORTER_OTLP_ENDPOINT is set, but .* not installed: npm install .*\n$/)],
  ]);
});

test('without a collector spans cost nothing and jobs carry no trace', () => {
  const span = beginSpan('anything', {});
  expect(span.isRecording()).toBe(false);
  expect(traceOf(span)).toEqual({});
});

test('a trace that nobody could have written begins a new one', () => {
  const none = contextFrom(undefined);
  for (const wrong of [
    '',
    'x',
    ['a'],
    `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`,
    `00-${'g'.repeat(32)}-b7ad6b7169203331-01`,
  ]) {
    expect(contextFrom(wrong)).toBe(none);
  }
});
