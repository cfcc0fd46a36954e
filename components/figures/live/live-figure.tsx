'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { FigureProps } from '#components/figures/drawing.tsx';

/**
 * What `![alternative](figure:name)` in a lesson shows besides the still figures. Each is loaded only where it stands, and
 * drawn on the server first, so that there is a picture before (or without) any JavaScript.
 */
const liveFigures: Readonly<Record<string, ComponentType<FigureProps>>> = {
  activations: dynamic(() => import('./activations.tsx')),
  'biological-neuron': dynamic(() => import('./biological-neuron.tsx')),
  'chain-rule-walk': dynamic(() => import('./chain-rule-walk.tsx')),
  'click-prediction': dynamic(() => import('./click-prediction.tsx')),
  'depth-and-gradients': dynamic(() => import('./depth-and-gradients.tsx')),
  'gradient-descent': dynamic(() => import('./gradient-descent.tsx')),
  'loss-and-accuracy': dynamic(() => import('./loss-and-accuracy.tsx')),
  'loss-of-a-guess': dynamic(() => import('./loss-of-a-guess.tsx')),
  network: dynamic(() => import('./network.tsx')),
  'neuron-sliders': dynamic(() => import('./neuron-sliders.tsx')),
  timeline: dynamic(() => import('./timeline.tsx')),
  'training-live': dynamic(() => import('./training-live.tsx')),
};

export function LiveFigure({ name, alt }: FigureProps & { readonly name: string }) {
  const Figure = liveFigures[name];
  if (!Figure) throw new Error(`There is no figure called ${name}.`);
  return <Figure alt={alt} />;
}
