type Layer = { w: number[][]; b: number[] };

function gradientNorms(x: number[], y: number[], layers: Layer[]): number[] {
  return layers.map(({ w }) => Math.hypot(...w.flat()));
}
