'use client';

import { lazy, type ReactNode } from 'react';
import type { LossCurveProps } from '#components/plot/loss-curve.tsx';
import { whenIdle } from '#components/when-idle.ts';
import type { FeedbackProps } from './feedback.tsx';
import type { CurveProps } from './learner-curve.tsx';

const load = () => import('./feedback.tsx');

/** Nobody needs it before the first result, but by then it should be here, even if the network is gone. */
export const loadFeedback = () => whenIdle(() => void load().catch(() => undefined));

const NoFeedback = (_: FeedbackProps): ReactNode => null;
const NoCurve = (_: CurveProps) => null;
const NoLossCurve = (_: LossCurveProps) => null;

// Without these the report still has its verdict and its cases.
export const Feedback = lazy(() =>
  load().then(
    ({ Feedback }) => ({ default: Feedback }),
    () => ({ default: NoFeedback }),
  ),
);
export const LearnerCurve = lazy(() =>
  load().then(
    ({ LearnerCurve }) => ({ default: LearnerCurve }),
    () => ({ default: NoCurve }),
  ),
);
export const LossCurve = lazy(() =>
  load().then(
    ({ LossCurve }) => ({ default: LossCurve }),
    () => ({ default: NoLossCurve }),
  ),
);
