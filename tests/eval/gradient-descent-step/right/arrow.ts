const gradientStep = (w: number, gradient: number, learningRate: number) => -(learningRate * gradient) + w;
