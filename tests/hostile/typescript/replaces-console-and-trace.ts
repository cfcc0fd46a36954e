// how: replaces the globals that collect output
// expect: status=completed; output=7
const fake = { get log() { throw new Error('log'); } };
(globalThis as any).console = fake;
(globalThis as any).trace = () => { throw new Error('trace'); };
Object.freeze(globalThis);
function f(x: number): number {
  return 7;
}
