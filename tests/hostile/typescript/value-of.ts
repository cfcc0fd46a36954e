// how: returns an object that turns into the right number when compared
// expect: status=completed; output={"valueOf":{"$":"other","type":"function"}}
function f(x: number): unknown {
  return { valueOf: () => 0.5, __proto__: Object.prototype };
}
