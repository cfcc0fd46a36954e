// how: reads environment variables through process
// expect: status=runtime-error; error=ReferenceError
declare const process: any;
function f(x: number): string {
  return JSON.stringify(process.env);
}
