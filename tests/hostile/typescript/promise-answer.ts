// how: is asynchronous and answers with a promise
// expect: status=completed; output={"$":"other","type":"Promise"}
async function f(x: number): Promise<number> {
  return 0.5;
}
