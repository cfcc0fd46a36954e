const sigmoidDerivative = (z: number) => 1 / (4 * Math.cosh(z / 2) ** 2);
