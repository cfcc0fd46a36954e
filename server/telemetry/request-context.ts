/** @file Which request a piece of work belongs to, known wherever it leads without being handed on. */
import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';

export interface RequestContext {
  /** Printed with each line of the log and told to whoever asked, so that the two can be brought together. */
  readonly requestId: string;
  readonly span: Span;
}

// On globalThis, because the server's bundles and hot reload each evaluate this module again.
const kept = globalThis as typeof globalThis & { chainruleRequests?: AsyncLocalStorage<RequestContext> };

function requests(): AsyncLocalStorage<RequestContext> {
  kept.chainruleRequests ??= new AsyncLocalStorage();
  return kept.chainruleRequests;
}

export const withinRequest = <T>(context: RequestContext, act: () => T): T => requests().run(context, act);

/** For what a request begins and others use after it, such as connections: it must not go by that request's id for ever. */
export const outsideRequests = <T>(act: () => T): T => requests().exit(act);

export const currentRequest = (): RequestContext | undefined => requests().getStore();
