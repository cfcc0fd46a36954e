// how: waits for ever at top level
// expect: status=runtime-error
await new Promise(() => {});
export function f(x: number): number {
  return x;
}
