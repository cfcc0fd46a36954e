import { format } from 'node:util';
import { log } from '#server/log.ts';
import { textWithoutSecrets } from '#server/telemetry/without-secrets.ts';

/**
 * What others print as errors and warnings, Next among them, becomes lines of the log: with the request's id, and without what PostgreSQL
 * and Prisma quote of people's data in theirs.
 */
export function consoleToLog(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...said: unknown[]) => {
      const err = said.find((each) => each instanceof Error);
      const text = format(...said.filter((each) => each !== err && typeof each !== 'object')).trim();
      log()[level]({ ...(err && { err }) }, textWithoutSecrets(text) || 'printed');
    };
  }
}
