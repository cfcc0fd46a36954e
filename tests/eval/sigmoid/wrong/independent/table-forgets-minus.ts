// expect: exponent-sign
class Activation {
  static readonly one = 1;
  private readonly argument: number;

  constructor(argument: number) {
    this.argument = argument;
  }

  get tail(): number {
    return Math.exp(this.argument);
  }

  value(): number {
    return Activation.one / (Activation.one + this.tail);
  }
}

function sigmoid(z: number): number {
  return new Activation(z).value();
}
