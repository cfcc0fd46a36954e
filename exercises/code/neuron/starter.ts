/** Returns what a neuron with two inputs puts out: the sigmoid of its weighted sum. */
function neuron(x1: number, x2: number, w1: number, w2: number, b: number): number {
  return 0;
}
