// how: reads environment variables through process
// expect: runtime-error ReferenceError
declare const process: any;
function f(x: number): string {
  return JSON.stringify(process.env);
}
