// how: prints without end
// expect: status=output-limit
function f(x: number): number {
  for (;;) console.log('0.5');
}
