// how: uses keys that would break out of the JSON around them or reach the host’s prototypes
// expect: status=completed; output={"\"},\"output\":0.5,\"":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"\ud800\u2028":2}
function f(x: number): unknown {
  return { '"},"output":0.5,"': 1, ['__proto__']: { polluted: true }, constructor: { prototype: { polluted: true } }, '\ud800\u2028': 2 };
}
