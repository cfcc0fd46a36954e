/** @file Refuses malformed jobs before they reach a worker, so that a mistake of the host is never told as the learner's. */
import type { Plain } from '#grader/plain.ts';
import { type Driver, entryKinds, type Job, type Limits, languages } from '#grader/sandbox/sandbox.ts';

const maxSource = 2 ** 20;
const maxDepth = 100;

/** The job itself. Throws a `TypeError` naming the first thing that is wrong with it. */
export function checkedJob(job: Job): Job {
  const refuse = (what: string): never => {
    throw new TypeError(`Malformed sandbox job: ${what}.`);
  };
  if (!languages.includes(job.language)) refuse(`unknown language ${JSON.stringify(job.language)}`);
  if (typeof job.source !== 'string') refuse('the source is not a text');
  if (job.source.length > maxSource) refuse('the source is longer than 1 MiB');
  if (job.driver && !isDriver(job.driver)) refuse('the driver is not a text with the kind of its entry');
  if (typeof job.entry !== 'string' || !/^[A-Za-z_]\w{0,99}$/.test(job.entry)) refuse('the entry is not a name');
  if (!Array.isArray(job.calls) || !job.calls.every(Array.isArray)) refuse('the calls are not lists of arguments');
  if (!isPlain(job.calls)) refuse('an argument is not plain data');
  if (!hasLimits(job.limits)) refuse('a limit is not a positive number');
  return job;
}

const isDriver = ({ source, entry }: Driver) =>
  typeof source === 'string' && source.length <= maxSource && entryKinds.includes(entry);

function hasLimits(limits: Limits): boolean {
  const positive = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0;
  return positive(limits?.timeMs) && positive(limits.memoryBytes) && positive(limits.outputBytes);
}

/** Whether the value is `Plain`: survives JSON unchanged, nested at most 100 deep. */
export function isPlain(value: unknown, depth = 0): value is Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.values(value).every((item) => isPlain(item, depth + 1))
  );
}
