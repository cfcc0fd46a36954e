// how: gives every number, text and object a toJSON
// expect: status=completed; output=[1,"a",{"b":2}]
for (const prototype of [Number.prototype, String.prototype, Object.prototype, Array.prototype, Boolean.prototype] as any[])
  prototype.toJSON = () => 0.5;
function f(x: number): unknown {
  return [1, 'a', { b: 2 }];
}
