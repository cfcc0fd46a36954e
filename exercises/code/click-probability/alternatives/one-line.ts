const predictClick = (active, weights, bias) =>
  1 / (1 + Math.exp(-active.reduce((z, name) => z + (name in weights ? weights[name] : 0), bias)));
