// how: imports at run time and hands out the promise
// expect: status=completed; output={"$":"other","type":"Promise"}
function f(x: number): unknown {
  return import('node:fs');
}
