// expect: overwrites-sum
const weightedSum = (x: number[], w: number[], b: number) => {
  let z = 0;
  x.forEach((xi, i) => {
    z = xi * w[i] + b;
  });
  return z;
};
