// how: fills the memory, swallows the error, keeps everything reachable and answers as if nothing had happened
// expect: completed 5
function f(x: number): number {
  const kept: unknown[] = [];
  (globalThis as any).kept = kept;
  try {
    for (;;) kept.push(new Array(1000).fill(x));
  } catch {}
  return 5;
}
