// how: loops without end
// expect: time-limit
function f(x: number): number {
  while (true) {}
}
