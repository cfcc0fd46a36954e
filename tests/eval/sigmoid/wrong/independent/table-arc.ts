// expect: unlisted
class Activation {
  static readonly one = 1;
  private readonly argument: number;

  constructor(argument: number) {
    this.argument = argument;
  }

  get tail(): number {
    return Math.exp(0 - this.argument);
  }

  value(): number {
    return Math.atan(this.argument) / Math.PI + 0.5;
  }
}

function sigmoid(z: number): number {
  return new Activation(z).value();
}
