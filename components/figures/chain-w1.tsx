import { Chain } from '#components/figures/chain.tsx';
import type { FigureProps } from '#components/figures/drawing.tsx';

/** The five links between w1 and the loss. */
export const ChainW1 = ({ alt }: FigureProps) => (
  <Chain alt={alt} quantities={['w1', 'z_h1', 'h1', 'z_o1', 'o1', 'L']} />
);
