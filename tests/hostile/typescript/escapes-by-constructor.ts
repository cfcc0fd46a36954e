// how: climbs to Function through constructors of what the host handed in
// expect: status=runtime-error; error=ReferenceError
function f(x: number): unknown {
  const climb = (value: any) => value.constructor.constructor('return process')();
  for (const value of [console, console.log, trace, [x], f]) climb(value);
  return 'escaped';
}
declare const trace: any;
