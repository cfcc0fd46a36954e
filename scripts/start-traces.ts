import { DiagLogLevel, diag } from '@opentelemetry/api';
import { errorCode } from '#scripts/plain-error.ts';
import type { Config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { setTracer } from '#server/telemetry/tracing.ts';

const advice =
  'OTEL_EXPORTER_OTLP_ENDPOINT is set, but the optional packages that send traces are not installed: npm install --include=optional. Going on without traces.\n';

/** The optional packages, or undefined when they are not installed. */
const installed = () =>
  Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]).catch((error: unknown) => {
    if (errorCode(error) === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });

/**
 * Sends traces to the collector of `OTEL_EXPORTER_OTLP_ENDPOINT`, or says in one line on stderr that the packages for it are missing. The
 * exporter reads `OTEL_EXPORTER_OTLP_HEADERS` by itself.
 * @returns what sends the rest and ends it
 */
export async function startTraces({ traces, serviceName }: Config, load = installed): Promise<() => Promise<void>> {
  if (!traces) return async () => {};
  const packages = await load();
  if (!packages) {
    process.stderr.write(advice);
    return async () => {};
  }
  const [{ TracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = packages;
  const tell = (message: string) => log().warn({ reason: message }, 'traces could not be sent');
  const quiet = () => {};
  diag.setLogger({ error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.WARN);
  const exporter = new OTLPTraceExporter({ url: `${traces}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  setTracer(provider.getTracer('chainrule'));
  return async () => {
    setTracer(undefined);
    await provider.shutdown();
  };
}
