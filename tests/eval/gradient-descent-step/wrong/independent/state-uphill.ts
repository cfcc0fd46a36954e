// expect: gradient-ascent
interface State {
  readonly position: number;
  readonly slope: number;
  readonly alpha: number;
}

const stepOf = ({ slope, alpha }: State): number => alpha * slope;
const move = (state: State): number => state.position + stepOf(state);

function gradientStep(w: number, gradient: number, learningRate: number): number {
  const state: State = { position: w, slope: gradient, alpha: learningRate };
  return move(state);
}
