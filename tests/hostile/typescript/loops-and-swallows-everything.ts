// how: loops without end and catches whatever interrupts it
// expect: status=time-limit
function f(x: number): number {
  for (;;) {
    try {
      for (;;) {}
    } catch {
    } finally {
      continue;
    }
  }
}
