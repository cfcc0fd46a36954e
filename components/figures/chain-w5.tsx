import { Chain } from '#components/figures/chain.tsx';
import type { FigureProps } from '#components/figures/drawing.tsx';

/** The three links between w5 and the loss. */
export const ChainW5 = ({ alt }: FigureProps) => <Chain alt={alt} quantities={['w5', 'z_o1', 'o1', 'L']} />;
