// how: asks for a resizable buffer with a maximum of terabytes
// expect: status=runtime-error
function f(x: number): number {
  return new (ArrayBuffer as any)(8, { maxByteLength: 2 ** 42 }).maxByteLength > 0 ? new Float64Array(2 ** 40).length : 0;
}
