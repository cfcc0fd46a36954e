/** A number that remembers how it was computed. */
class Value {
  data: number;
  grad = 0;

  constructor(data: number) {
    this.data = data;
  }

  add(other: Value): Value {
    return new Value(this.data + other.data);
  }

  mul(other: Value): Value {
    return new Value(0);
  }

  tanh(): Value {
    return new Value(0);
  }

  relu(): Value {
    return new Value(0);
  }

  /** Gives every Value that this one depends on its gradient: the slope of this Value along it. */
  backward(): void {}
}
