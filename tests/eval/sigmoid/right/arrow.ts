const sigmoid = (z: number): number => 1 / (1 + Math.E ** -z);
