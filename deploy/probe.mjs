/** @file What a container asks itself: `node deploy/probe.mjs live` or `ready` ends with 0 when /api/health/… says so. */

const [, , question = 'live'] = process.argv;

try {
  const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/health/${question}`);
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
