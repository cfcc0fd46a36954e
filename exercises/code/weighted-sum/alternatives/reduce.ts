const weightedSum = (x: number[], w: number[], b: number) => x.reduce((z, xi, i) => z + xi * w[i], b);
