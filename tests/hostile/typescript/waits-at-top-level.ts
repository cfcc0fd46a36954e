// how: waits for ever at top level
// expect: runtime-error
await new Promise(() => {});
export function f(x: number): number {
  return x;
}
