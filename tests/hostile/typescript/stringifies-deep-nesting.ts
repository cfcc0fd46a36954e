// how: sends JSON.stringify down a hundred thousand levels of native recursion
// expect: runtime-error
function f(x: number): number {
  let deep: unknown[] = [];
  for (let i = 0; i < 1e5; i++) deep = [deep];
  return JSON.stringify(deep).length;
}
