// how: catches the stack overflow at every level and calls itself again, which takes exponential time
// expect: status=time-limit
function f(x: number): number {
  try { f(x); } catch {}
  try { f(x); } catch {}
  return x;
}
