// how: stays inside one built-in call that never looks at the clock
// expect: status=time-limit
function f(x: number): number {
  return new Array(2 ** 32 - 2).join('x').length;
}
