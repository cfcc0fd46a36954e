import type { ReactNode } from 'react';
import { AbsoluteLoss } from '#components/figures/absolute-loss.tsx';
import { AbsoluteSlopes } from '#components/figures/absolute-slopes.tsx';
import { CentralDifference } from '#components/figures/central-difference.tsx';
import { ChainW1 } from '#components/figures/chain-w1.tsx';
import { ChainW5 } from '#components/figures/chain-w5.tsx';
import { ClickLearning } from '#components/figures/click-learning.tsx';
import { ClickNeuron } from '#components/figures/click-neuron.tsx';
import { Deltas } from '#components/figures/deltas.tsx';
import { DescentStep } from '#components/figures/descent-step.tsx';
import type { FigureProps } from '#components/figures/drawing.tsx';
import { EmbeddingDot } from '#components/figures/embedding-dot.tsx';
import { EmbeddingLookup } from '#components/figures/embedding-lookup.tsx';
import { ExpressionGraph } from '#components/figures/expression-graph.tsx';
import { FlatLoss } from '#components/figures/flat-loss.tsx';
import { GradientNorms } from '#components/figures/gradient-norms.tsx';
import { LayersBackward } from '#components/figures/layers-backward.tsx';
import { LayersForward } from '#components/figures/layers-forward.tsx';
import { LogLoss } from '#components/figures/log-loss.tsx';
import { Network221 } from '#components/figures/network-2-2-1.tsx';
import { Neuron } from '#components/figures/neuron.tsx';
import { Overflow } from '#components/figures/overflow.tsx';
import { Ranking } from '#components/figures/ranking.tsx';
import { RocCurve } from '#components/figures/roc-curve.tsx';
import { SigmoidCurve } from '#components/figures/sigmoid-curve.tsx';
import { SigmoidSlope } from '#components/figures/sigmoid-slope.tsx';
import { SquaredErrors } from '#components/figures/squared-errors.tsx';
import { Standardize } from '#components/figures/standardize.tsx';
import { TanhAndRelu } from '#components/figures/tanh-and-relu.tsx';
import { TrainingLoop } from '#components/figures/training-loop.tsx';
import { TrainingStep } from '#components/figures/training-step.tsx';
import { WeightedSum } from '#components/figures/weighted-sum.tsx';

/** What `![alternative](figure:name)` in a statement shows. */
export const figures: Readonly<Record<string, (props: FigureProps) => ReactNode>> = {
  'absolute-loss': AbsoluteLoss,
  'absolute-slopes': AbsoluteSlopes,
  deltas: Deltas,
  'log-loss': LogLoss,
  'squared-errors': SquaredErrors,
  'chain-w1': ChainW1,
  'chain-w5': ChainW5,
  'descent-step': DescentStep,
  'network-2-2-1': Network221,
  'sigmoid-curve': SigmoidCurve,
  'training-loop': TrainingLoop,
  'training-step': TrainingStep,
  'weighted-sum': WeightedSum,
  'embedding-dot': EmbeddingDot,
  'embedding-lookup': EmbeddingLookup,
  'flat-loss': FlatLoss,
  'gradient-norms': GradientNorms,
  'layers-backward': LayersBackward,
  'layers-forward': LayersForward,
  'central-difference': CentralDifference,
  'expression-graph': ExpressionGraph,
  'click-learning': ClickLearning,
  'click-neuron': ClickNeuron,
  ranking: Ranking,
  'roc-curve': RocCurve,
  neuron: Neuron,
  overflow: Overflow,
  'sigmoid-slope': SigmoidSlope,
  standardize: Standardize,
  'tanh-and-relu': TanhAndRelu,
};
