import type { Oracle } from '#tests/figures/oracle.ts';

/** It computes nothing; its years are those on the title pages. */
export const oracle: Oracle = () => ({
  // McCulloch and Pitts, A logical calculus of the ideas immanent in nervous activity, Bulletin of Mathematical Biophysics 5
  neuron: 1943,
  // Rosenblatt, The perceptron, Psychological Review 65
  perceptron: 1958,
  // Ivakhnenko and Lapa, Cybernetic predicting devices, Kyiv
  layers: 1965,
  // Minsky and Papert, Perceptrons, MIT Press
  limits: 1969,
  // Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, Nature 323
  backpropagation: 1986,
  // LeCun et al., Backpropagation applied to handwritten zip code recognition, Neural Computation 1
  digits: 1989,
  // Krizhevsky, Sutskever and Hinton, ImageNet classification with deep convolutional neural networks, NIPS 25
  alexnet: 2012,
  // He, Zhang, Ren and Sun, Deep residual learning for image recognition, arXiv 1512.03385
  shortcuts: 2015,
  // Brown et al., Language models are few-shot learners, arXiv 2005.14165
  gpt3: 2020,
});
