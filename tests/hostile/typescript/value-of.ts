// how: returns an object that turns into the right number when compared
// expect: completed {"valueOf":{"$":"other","type":"function"}}
function f(x: number): unknown {
  return { valueOf: () => 0.5, __proto__: Object.prototype };
}
