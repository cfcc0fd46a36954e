// how: throws null, which has no properties at all
// expect: status=runtime-error
function f(x: number): unknown {
  throw null;
}
