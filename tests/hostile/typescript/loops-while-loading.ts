// how: loops at top level, before the function is even called
// expect: status=time-limit
function f(x: number): number {
  return x;
}
while (true) {}
