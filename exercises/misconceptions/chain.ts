import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about the chain rule on its way back from the loss. */
export const ofTheChain = {
  'sign-flipped': {
    name: { en: 'The sign is flipped', zh: '符号反了' },
    explanation: {
      en: 'What you return has the right size and the opposite sign.',
      zh: '你的结果大小正确，符号相反。',
    },
    question: {
      en: 'If the prediction moves a little towards the label, does the loss grow or shrink? Which sign must its slope have then?',
      zh: '预测值朝标签靠近一点点，损失会变大还是变小？那么它的斜率应该是什么符号？',
    },
  },
  'missing-loss-derivative': {
    name: { en: 'The loss is left out', zh: '漏掉了损失的导数' },
    explanation: {
      en: 'What you return says how the prediction changes, not how the loss does. The label y has no influence on it at all.',
      zh: '你算出的是预测值如何变化，而不是损失如何变化。标签 y 对它毫无影响。',
    },
    question: {
      en: 'Your chain ends at the prediction. Which link is left between it and L?',
      zh: '你的链条止于预测值。从预测值到 L 还差哪一环？',
    },
  },
  'missing-factor-2': {
    name: { en: 'The factor 2 is missing', zh: '少了因子 2' },
    explanation: {
      en: 'Your gradient is exactly half of the right one. It would be right if the loss were half of the squared error.',
      zh: '你的梯度恰好是正确值的一半。如果损失是误差平方的一半，它就是对的。',
    },
    question: {
      en: 'What is the derivative of u², and what becomes of the exponent?',
      zh: 'u² 的导数是什么？指数 2 到哪里去了？',
    },
  },
  'loss-instead-of-derivative': {
    name: { en: 'The loss instead of its derivative', zh: '用了损失本身，而不是它的导数' },
    explanation: {
      en: 'Your first factor is the loss itself. The rest of your chain is right.',
      zh: '你的第一个因子是损失本身。链条的其余部分是对的。',
    },
    question: {
      en: 'The chain rule multiplies slopes. What is the slope of the loss as the prediction changes?',
      zh: '链式法则相乘的是各环的变化率。预测值变化时，损失的变化率是多少？',
    },
  },
  'absolute-not-squared-loss': {
    name: { en: 'The absolute loss instead of the squared one', zh: '用成了绝对值损失' },
    explanation: {
      en: 'Your numbers belong to the absolute loss: an error twice as large costs only twice as much there, and the slope does not grow with the error at all.',
      zh: '你的结果对应绝对值损失：误差变成两倍，代价也只是两倍，而斜率完全不随误差的大小变化。',
    },
    question: {
      en: 'How does a square, and how does its slope, change as you move away from its lowest point?',
      zh: '离最低点越远，平方函数的值和斜率会怎样变化？',
    },
  },
  'missing-output-sigmoid-derivative': {
    name: { en: 'The slope of the output sigmoid is missing', zh: '漏掉了输出层 Sigmoid 的导数' },
    explanation: {
      en: 'Your gradient lacks the slope of the output’s sigmoid, a·(1 − a) at its value a: one link was skipped, and the result is too large.',
      zh: '你的梯度少乘了输出端 Sigmoid 的斜率，即 a·(1 − a)（a 是它的输出值）：有一环被跳过了，所以结果偏大。',
    },
    question: {
      en: 'The sum inside the output neuron doesn’t become the prediction by itself. What stands between them?',
      zh: '输出神经元的加权和不会自己变成预测值，两者之间隔着什么？',
    },
  },
  'missing-hidden-sigmoid-derivative': {
    name: { en: 'The slope of the hidden sigmoid is missing', zh: '漏掉了隐藏层 Sigmoid 的导数' },
    explanation: {
      en: 'Your chain reaches the hidden layer but passes its sigmoid as if it weren’t there: a factor h·(1 − h) is missing.',
      zh: '你的链条到达了隐藏层，却当它的 Sigmoid 不存在：少了一个 h·(1 − h)。',
    },
    question: {
      en: 'When the sum inside a hidden neuron grows by a little, by how much does its output grow?',
      zh: '隐藏神经元内部的加权和增大一点点时，它的输出会增大多少？',
    },
  },
  'sigmoid-derivative-of-activation': {
    name: { en: 'Slope taken at the activation', zh: '在激活值处求了斜率' },
    explanation: {
      en: 'Your slope is σ′ taken at the activation a = σ(z), so σ(a)·(1 − σ(a)): the sigmoid was applied once more to its own output.',
      zh: '你的斜率是 σ′ 在激活值 a = σ(z) 处的值，即 σ(a)·(1 − σ(a))：对已经算出的输出又用了一次 Sigmoid。',
    },
    question: {
      en: 'σ′(z) = σ(z)·(1 − σ(z)) is taken at z. Which of your numbers already is σ(z)?',
      zh: 'σ′(z) = σ(z)·(1 − σ(z)) 是在 z 处取值的。你手里的哪个数已经是 σ(z) 了？',
    },
  },
  'missing-input-in-chain': {
    name: { en: 'The last link is missing', zh: '漏掉了最后一环' },
    explanation: {
      en: 'Your number is the gradient of the bias: the chain ends at the weighted sum and does not go on to the weight.',
      zh: '你算出的其实是偏置的梯度：链条停在了加权和，没有走到权重。',
    },
    question: {
      en: 'When the weight grows by a little, by how much does the weighted sum grow?',
      zh: '权重增大一点点，加权和会增大多少？',
    },
  },
  'weight-instead-of-input': {
    name: { en: 'The weight instead of what it multiplies', zh: '乘了权重本身，而不是它所乘的量' },
    explanation: {
      en: 'Your last factor is the weight itself. That would be the derivative with respect to its input.',
      zh: '你的最后一个因子是权重本身。那其实是对输入求导的结果。',
    },
    question: {
      en: 'In the product w·a, which of the two is the variable now, and what is the slope in it?',
      zh: '在乘积 w·a 中，现在的变量是哪一个？对它求导得到什么？',
    },
  },
  'extra-weight-in-chain': {
    name: { en: 'One factor too many', zh: '多乘了一个权重' },
    explanation: {
      en: 'Your number is the right one times w5: your last factor is w5·h1.',
      zh: '你的结果是正确值再乘以 w5：你的最后一个因子是 w5·h1。',
    },
    question: {
      en: 'What is the derivative of w5·h1 with respect to w5? Is w5 still in it?',
      zh: 'w5·h1 对 w5 求导得到什么？里面还有 w5 吗？',
    },
  },
  'weighted-sum-instead-of-activation': {
    name: { en: 'Sum instead of activation', zh: '用了加权和，而不是激活值' },
    explanation: {
      en: 'Your last factor is the sum inside the hidden neuron, before its sigmoid.',
      zh: '你的最后一个因子是隐藏神经元内部的加权和，还没有经过 Sigmoid。',
    },
    question: {
      en: 'Which number does this weight multiply in the forward pass?',
      zh: '在前向传播中，与这个权重相乘的是哪个数？',
    },
  },
  'missing-weight-in-chain': {
    name: { en: 'The weight between the layers is missing', zh: '漏掉了层与层之间的权重' },
    explanation: {
      en: 'You go from the output straight to the hidden layer, as if the weight on that connection were 1.',
      zh: '你从输出直接跳回隐藏层，好像这条连线上的权重等于 1。',
    },
    question: {
      en: 'When a hidden unit’s output grows by a little, by how much does the sum inside the output neuron grow?',
      zh: '某个隐藏单元的输出增大一点点，输出神经元的加权和会增大多少？',
    },
  },
  'wrong-weight-in-chain': {
    name: { en: 'The other unit’s weight', zh: '用了另一个隐藏单元的权重' },
    explanation: {
      en: 'On the way from the output to a hidden unit you used the weight of the other hidden unit.',
      zh: '从输出回到隐藏单元时，你用了属于另一个隐藏单元的权重。',
    },
    question: {
      en: 'Which weight lies on the line between h1 and o1?',
      zh: 'h1 和 o1 之间的连线上是哪个权重？',
    },
  },
  'own-weight-in-chain': {
    name: { en: 'w1 where another weight belongs', zh: '该用别的权重，却用了 w1' },
    explanation: {
      en: 'Between the output and h1 your chain multiplies by w1, the weight you differentiate by.',
      zh: '从输出回到 h1 这一环，你乘的是 w1，也就是正在对它求导的那个权重。',
    },
    question: {
      en: 'w1 lies between x1 and h1. Which weight lies between h1 and o1?',
      zh: 'w1 在 x1 和 h1 之间。那么 h1 和 o1 之间是哪个权重？',
    },
  },
  'wrong-input': {
    name: { en: 'The wrong input', zh: '输入用错了' },
    explanation: {
      en: 'All factors but the last are right. It belongs to another connection: it is not what this weight multiplies.',
      zh: '除最后一个因子外都对。那个因子属于另一条连线，并不是这个权重所乘的量。',
    },
    question: {
      en: 'Where does this weight’s line start in the figure of the network?',
      zh: '在网络图里，这个权重的连线从哪里出发？',
    },
  },
  'other-hidden-path': {
    name: { en: 'Through the other hidden unit', zh: '走了另一个隐藏单元' },
    explanation: {
      en: 'Your chain goes back through h2 and w6. Your number is the gradient of w3.',
      zh: '你的链条是经过 h2 和 w6 往回走的。你算出的是 w3 的梯度。',
    },
    question: {
      en: 'Which hidden unit changes when w1 changes?',
      zh: 'w1 改变时，哪个隐藏单元会随之改变？',
    },
  },
  'adds-other-path': {
    name: { en: 'One path too many', zh: '多算了一条路径' },
    explanation: {
      en: 'You added up the paths through h1 and through h2. That would be right for a quantity that feeds both.',
      zh: '你把经过 h1 和经过 h2 的两条路径加在了一起。只有同时影响这两者的量才应该这样算。',
    },
    question: {
      en: 'Does h2 change at all when only w1 changes?',
      zh: '只改变 w1 时，h2 会变吗？',
    },
  },
  'stops-at-hidden': {
    name: { en: 'Stops at the hidden layer', zh: '停在了隐藏层' },
    explanation: {
      en: 'You are right as far as the hidden layer, but what lies in front of it is left out.',
      zh: '到隐藏层为止你都是对的，但隐藏层之前的部分没有算。',
    },
    question: {
      en: 'Which links lie between a hidden unit’s output and the weights that lead into it?',
      zh: '从隐藏单元的输出到连入它的权重，中间还有哪几环？',
    },
  },
  'gradient-of-other-weight': {
    name: { en: 'The gradient of another weight', zh: '求成了另一个权重的梯度' },
    explanation: {
      en: 'Your chain is sound, but it leads to another weight than the one asked for, one of the output neuron’s.',
      zh: '你的链条本身没有问题，但它通向的不是题目要求的权重，而是输出神经元的另一个权重。',
    },
    question: {
      en: 'Which weight does your last factor belong to?',
      zh: '你的最后一个因子属于哪个权重？',
    },
  },
  'returns-weight-not-gradient': {
    name: { en: 'A weight instead of the gradient', zh: '返回了权重，而不是梯度' },
    explanation: {
      en: 'Your gradient is right, but you subtracted it from the weight before returning.',
      zh: '你的梯度算对了，但返回之前用权重减去了它。',
    },
    question: {
      en: 'The task asks how the loss changes. Has anyone asked for a step yet?',
      zh: '题目问的是损失如何变化。有要求你迈出这一步吗？',
    },
  },
} satisfies Record<string, Misconception>;
