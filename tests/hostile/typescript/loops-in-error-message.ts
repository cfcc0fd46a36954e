// how: throws an object whose message getter never returns, to hang whoever reports the error
// expect: status=time-limit
function f(x: number): number {
  throw { get message() { for (;;) {} } };
}
