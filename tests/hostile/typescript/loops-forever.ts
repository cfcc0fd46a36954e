// how: loops without end
// expect: status=time-limit
function f(x: number): number {
  while (true) {}
}
