// how: throws an object whose every property throws
// expect: status=runtime-error
function f(x: number): unknown {
  throw new Proxy(function () {}, { get() { throw new Error('trap'); }, getPrototypeOf() { throw new Error('trap'); } });
}
