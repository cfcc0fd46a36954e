import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas that only the quizzes on learning and training can see. */
export const ofLearning = {
  'zero-weight-learns-nothing': {
    name: { en: 'A weight of 0 stays 0', zh: '以为权重是 0 就学不动' },
    explanation: {
      en: 'You take the gradient of a weight that is 0 for 0. But a weight does not occur in its own last link; what it multiplied does.',
      zh: '你以为权重等于 0，它的梯度也就等于 0。可是最后一环里没有权重自己，有的是它所乘的那个量。',
    },
    question: {
      en: 'In $w \\cdot a$ with $w = 0$: if $w$ grows by a little, does the product change?',
      zh: '在 $w \\cdot a$ 里，$w = 0$。让 $w$ 增大一点点，乘积会变吗？',
    },
  },
  'batch-size-ignored': {
    name: { en: 'One step for each example', zh: '每个样本走了一步' },
    explanation: {
      en: 'You counted as if each example had a step of its own. In a mini-batch many examples share one.',
      zh: '你是按每个样本走一步来数的。用小批量时，一批样本合走一步。',
    },
    question: {
      en: 'How many examples have been looked at by the time of the second step?',
      zh: '走第二步之前，已经看过多少个样本？',
    },
  },
  'counts-one-epoch': {
    name: { en: 'Only one epoch counted', zh: '只数了一个轮次' },
    explanation: {
      en: 'Your number is right for one walk through the data. There are more of them.',
      zh: '把数据走一遍，正好是你数出来的步数。可是要走的不止一遍。',
    },
    question: {
      en: 'What happens when the last mini-batch is through?',
      zh: '最后一个小批量走完以后，接着做什么？',
    },
  },
  'epochs-not-steps': {
    name: { en: 'Epochs taken for steps', zh: '把轮次当成了步数' },
    explanation: {
      en: 'You gave the number of epochs. An epoch is a walk through all the data, and it takes a step for each mini-batch.',
      zh: '你写的是轮次数。一个轮次要把数据走一遍，每个小批量走一步。',
    },
    question: {
      en: 'How many mini-batches does it take to get through the data once?',
      zh: '把数据走一遍，要用多少个小批量？',
    },
  },
  'stops-after-first-example': {
    name: { en: 'Stopped after the first example', zh: '走完第一个样本就停了' },
    explanation: {
      en: 'Your number is where the first example leads. The second one has not had its step yet.',
      zh: '你的结果是第一个样本走完之后的位置，第二个样本还没有走。',
    },
    question: {
      en: 'How many steps belong to one epoch over two examples?',
      zh: '有两个样本，一个轮次应该走几步？',
    },
  },
  'gradients-added-not-averaged': {
    name: { en: 'The sum of the gradients, not their mean', zh: '用了梯度的和，而不是平均' },
    explanation: {
      en: 'You step along the sum of the gradients. Then a larger mini-batch would take longer steps, though it has seen nothing steeper.',
      zh: '你是按梯度的和走的。这样一来，小批量越大，步子越大，可坡度其实并没有变陡。',
    },
    question: {
      en: 'If both examples were the same one, how long should the step be?',
      zh: '如果两个样本完全相同，这一步应该有多长？',
    },
  },
  'steps-within-batch': {
    name: { en: 'Two steps instead of one', zh: '走了两步，而不是一步' },
    explanation: {
      en: 'You take a step for the first example and then one for the second, from where the first has led. A mini-batch takes one step for both.',
      zh: '你先为第一个样本走一步，再从那里为第二个样本走一步。小批量是两个样本合走一步。',
    },
    question: {
      en: 'At which $w$ are the two gradients of a mini-batch taken?',
      zh: '小批量里的两个梯度，是在哪个 $w$ 处求的？',
    },
  },
  'trusts-training-loss': {
    name: { en: 'Trusts the training loss', zh: '只看训练损失' },
    explanation: {
      en: 'You chose the epoch with the smallest loss on the training data. Towards the end that number only says how well the examples are known by heart.',
      zh: '你选的是训练损失最小的轮次。到了后期，这个数只说明样本背得有多熟。',
    },
    question: {
      en: 'Who is to use the network in the end: the members it was trained on, or others?',
      zh: '这个网络最后要用在谁身上：训练过的会员，还是别的会员？',
    },
  },
  'stops-at-first-rise': {
    name: { en: 'Gives up at the first bump', zh: '一碰到小坎就停' },
    explanation: {
      en: 'You stopped where the validation loss rose for the first time. It was a bump; afterwards it fell well below.',
      zh: '验证损失第一次上升时，你就停了。那只是个小坎，后来它降得更低。',
    },
    question: {
      en: 'What would you have to wait for to know a bump from a turn for the worse?',
      zh: '要分清小坎和真正的转折，得再等些什么？',
    },
  },
  'smallest-gap': {
    name: { en: 'Looks for the smallest gap', zh: '找两条曲线最接近的地方' },
    explanation: {
      en: 'You chose the epoch at which both losses are closest. That is at the start, when the network is equally bad for everybody.',
      zh: '你选的是两个损失最接近的轮次。那是一开始的时候，网络对谁都一样差。',
    },
    question: {
      en: 'Would you rather have a network with losses of 0.25 and 0.25, or one with 0.05 and 0.09?',
      zh: '一个网络的两个损失是 0.25 和 0.25，另一个是 0.05 和 0.09，你要哪个？',
    },
  },
  'larger-steps-break-symmetry': {
    name: { en: 'Larger steps part the twins', zh: '以为步子大就能拆开双胞胎' },
    explanation: {
      en: 'Two neurons with equal gradients take equal steps, however long these are.',
      zh: '两个神经元的梯度相同，步子就相同，不管步子有多大。',
    },
    question: {
      en: 'If $w_1 = w_3$ and both have the same gradient $g$, what are they after the step?',
      zh: '如果 $w_1 = w_3$，梯度都是 $g$，走完一步以后各是多少？',
    },
  },
  'biases-must-differ': {
    name: { en: 'Equal biases make twins', zh: '以为偏置相等就成了双胞胎' },
    explanation: {
      en: 'Equal biases alone make no twins. As long as the weights differ, the neurons answer differently and get different gradients.',
      zh: '仅仅偏置相等，成不了双胞胎。只要权重不同，两个神经元的输出就不同，梯度也不同。',
    },
    question: {
      en: 'With $b_1 = b_2 = 0$, $w_1 = 1$ and $w_3 = -1$, what do the two neurons say to $x_1 = 2$, $x_2 = 0$?',
      zh: '取 $b_1 = b_2 = 0$，$w_1 = 1$，$w_3 = -1$。对 $x_1 = 2$，$x_2 = 0$，两个神经元各给出什么？',
    },
  },
  'larger-start-is-better': {
    name: { en: 'The larger the start, the better', zh: '以为初始权重越大越好' },
    explanation: {
      en: 'Large weights make large sums, and there the sigmoid is flat. Its slope stands as a factor in every gradient behind it.',
      zh: '权重大，加权和就大，而 Sigmoid 在那里是平的。它的斜率是后面每个梯度的因子。',
    },
    question: {
      en: 'What is the slope $a(1 - a)$ of a sigmoid whose sum is 40?',
      zh: '加权和等于 40 时，Sigmoid 的斜率 $a(1 - a)$ 是多少？',
    },
  },
  'standing-still-is-the-end': {
    name: { en: 'A flat curve is the end', zh: '以为曲线平了就到头了' },
    explanation: {
      en: 'You take a flat stretch for proof that the way is over. A plateau looks exactly like that from where one stands.',
      zh: '你把平坦的一段当成了到头的证据。可是站在平台上看，也正是这个样子。',
    },
    question: {
      en: 'How does a slope of 0.0001 look in a loss curve, and how does one of 0?',
      zh: '斜率是 0.0001 和斜率是 0，在损失曲线上看起来有什么不同？',
    },
  },
} satisfies Record<string, Misconception>;
