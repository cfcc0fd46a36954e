// how: keeps long texts until the memory is full
// expect: status=memory-limit
function f(x: number): number {
  const kept: string[] = [];
  for (let i = 0; ; i++) kept.push("x".repeat(1_000_000 + i));
}
