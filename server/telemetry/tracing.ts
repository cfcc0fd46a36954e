/** @file Spans of OpenTelemetry: none unless a collector is set, and then one trace from a request to what a worker made of it. */
import 'server-only';
import {
  type Attributes,
  type Context,
  INVALID_SPAN_CONTEXT,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { currentRequest } from '#server/telemetry/request-context.ts';

// Not OpenTelemetry's own global: Next would then add dozens of spans of its own to each request.
const kept = globalThis as typeof globalThis & { chainruleTracer?: Tracer };

/** Set by `startTraces`; without one no span records anything. */
export function setTracer(tracer: Tracer | undefined): void {
  kept.chainruleTracer = tracer;
}

const noSpan = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

interface SpanOptions {
  /** What it is a part of; the running request unless given. */
  readonly parent?: Context;
  readonly kind?: SpanKind;
  readonly startTime?: Date;
}

export function beginSpan(name: string, attributes: Attributes, options: SpanOptions = {}): Span {
  if (!kept.chainruleTracer) return noSpan;
  const { parent = contextOf(currentRequest()?.span), ...rest } = options;
  return kept.chainruleTracer.startSpan(name, { attributes, ...rest }, parent);
}

/** Runs something as a span, which fails when it fails. */
export async function span<T>(
  name: string,
  attributes: Attributes,
  act: (span: Span) => Promise<T>,
  options?: SpanOptions,
): Promise<T> {
  const begun = beginSpan(name, attributes, options);
  try {
    return await act(begun);
  } catch (error) {
    // Its message may quote what was handed in.
    begun.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    throw error;
  } finally {
    begun.end();
  }
}

const contextOf = (parent: Span | undefined): Context => (parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT);

/** For a job's data: `{ trace }`, or nothing when nobody traces. */
export function traceOf(from: Span): { readonly trace?: string } {
  const { traceId, spanId, traceFlags } = from.spanContext();
  if (!isSpanContextValid(from.spanContext())) return {};
  return { trace: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}` };
}

/** What `traceOf` or another program wrote (W3C `traceparent`); anything else begins a trace of its own. */
export function contextFrom(traceparent: string | string[] | undefined): Context {
  const parts =
    typeof traceparent === 'string' ? /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(traceparent) : null;
  const [, traceId = '', spanId = '', flags = '0'] = parts ?? [];
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(context) ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}
