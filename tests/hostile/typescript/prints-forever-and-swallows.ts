// how: prints without end and catches the exception that stops printing
// expect: output-limit
function f(x: number): number {
  for (let i = 0; i < 1e5; i++) {
    try { console.log('0.5'); } catch {}
  }
  return x;
}
