import { defaultLimits, type Job, type Language } from '#grader/sandbox/sandbox.ts';

const double: Record<Language, string> = {
  python: 'def double(x):\n    print("doubling", x)\n    return 2 * x\n',
  typescript: 'export function double(x: number): number {\n  console.log("doubling", x);\n  return 2 * x;\n}\n',
};

/** Loops inside one call of a builtin, where the interpreter never looks at its clock. */
export const endless: Record<Language, string> = {
  python: 'def double(x):\n    return sum(range(10 ** 15))\n',
  typescript: 'function double(x) {\n  return new Array(2 ** 32 - 2).indexOf(x);\n}\n',
};

/** Takes a while without breaking a limit. */
export const slow: Record<Language, string> = {
  python: 'def double(x):\n    for i in range(2_000_000):\n        pass\n    return 2 * x\n',
  typescript: 'function double(x) {\n  for (let i = 0; i < 5e6; i++);\n  return 2 * x;\n}\n',
};

/** A job that doubles its numbers, or does what else the source says. */
export function doubling(language: Language, numbers: readonly number[], source = double[language]): Job {
  return {
    language,
    source,
    entry: 'double',
    calls: numbers.map((number) => [number]),
    limits: { ...defaultLimits, timeMs: 10_000 },
  };
}

export const limited = (job: Job, timeMs: number): Job => ({ ...job, limits: { ...job.limits, timeMs } });
