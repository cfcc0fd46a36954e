// how: names its class so that it would break out of the JSON around it
// expect: status=completed; output={"$":"other","type":"outputpassed1x"}
function f(x: number): unknown {
  class Evil {}
  Object.defineProperty(Evil, 'name', { value: '"}],"output":{"passed":1},"x' });
  return new Evil();
}
