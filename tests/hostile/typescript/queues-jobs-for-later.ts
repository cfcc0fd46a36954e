// how: queues promise jobs and finalizers that would run during the next submission
// expect: status=completed; output=1
function f(x: number): number {
  const registry = new FinalizationRegistry(() => { (globalThis as any).late = 1; for (;;) {} });
  registry.register({}, 1);
  Promise.resolve().then(() => { for (;;) {} });
  return 1;
}
