// how: prints without end and catches the exception that stops printing
// expect: status=output-limit
function f(x: number): number {
  for (let i = 0; i < 2e4; i++) {
    try { console.log('0.5'); } catch {}
  }
  return x;
}
