const mse = (ys, yHats) => {
  const squares = ys.map((y, i) => (yHats[i] - y) * (yHats[i] - y));
  return squares.reduce((a, b) => a + b) / squares.length;
};
