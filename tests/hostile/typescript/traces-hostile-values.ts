// how: floods trace with cycles, proxies and huge values at the edge of the stack
// expect: status=completed; output=3
declare function trace(name: unknown, value?: unknown): void;
function f(x: number): number {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic, new Proxy({}, { get() { throw 1; } }), 'x'.repeat(1e6), new Array(2 ** 32 - 1), 10n ** 2000n);
  for (let i = 0; i < 10_000; i++) trace(cyclic, cyclic);
  const deep = (): void => { trace('deep', cyclic); deep(); };
  try { deep(); } catch {}
  return 3;
}
