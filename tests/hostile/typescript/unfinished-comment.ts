// how: ends in an open comment, to swallow whatever the host appends
// expect: status=syntax-error
function f(x: number): number {
  return x;
}
/* 
