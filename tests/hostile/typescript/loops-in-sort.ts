// how: sorts with a comparator that never returns
// expect: status=time-limit
function f(x: number): number {
  return [2, 1].sort(() => { for (;;) {} })[0];
}
