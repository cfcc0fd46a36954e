// how: asks for a gigabyte at once
// expect: status=memory-limit
function f(x: number): number {
  return new Float64Array(2 ** 27).length;
}
