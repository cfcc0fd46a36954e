// how: fills the memory, swallows the error, keeps everything reachable and answers as if nothing had happened
// expect: status=completed; output=5
function f(x: number): number {
  const kept: unknown[] = [];
  (globalThis as any).kept = kept;
  try {
    for (;;) kept.push(new Float64Array(100_000));
  } catch {}
  return 5;
}
