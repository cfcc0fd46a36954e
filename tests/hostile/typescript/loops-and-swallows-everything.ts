// how: loops without end and catches whatever interrupts it
// expect: time-limit
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
