// expect: no-clipping
function logLoss(ys, ps) {
  let t = 0;
  ys.forEach((y, i) => { t += y === 1 ? -Math.log(ps[i]) : -Math.log(1 - ps[i]); });
  return t / ys.length;
}
