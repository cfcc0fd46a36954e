// how: recurses through toString and sort callbacks, where native frames are larger
// expect: status=runtime-error
function f(x: number): number {
  return [1, 2].sort(() => `${{ toString: () => String(f(x)) }}`.length)[0];
}
