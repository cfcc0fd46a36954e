import { Chain } from '#components/figures/chain.tsx';
import type { FigureProps } from '#components/figures/drawing.tsx';

/** The five links between w1 and the loss. */
export const ChainW1 = ({ alt }: FigureProps) => <Chain alt={alt} quantities={['w1', 'z1', 'h1', 'z3', 'o1', 'L']} />;
