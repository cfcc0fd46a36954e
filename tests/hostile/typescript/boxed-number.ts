// how: returns a Number object with a changed valueOf
// expect: status=completed; output={"$":"other","type":"Number"}
function f(x: number): unknown {
  return Object.assign(new Number(0.5), { valueOf: () => 0.25 });
}
