import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about activation functions, their slopes, and how to compute them without overflow. */
export const ofTheActivation = {
  'value-not-derivative': {
    name: { en: 'The value instead of the slope', zh: '算成了函数值，而不是斜率' },
    explanation: {
      en: 'Your values are σ(z), the height of the curve. They rise all the way from left to right, but the curve gets flat again.',
      zh: '你的结果等于 σ(z)，也就是曲线的高度。它从左到右一直上升，可是曲线到右边又变平了。',
    },
    question: {
      en: 'Far to the right the curve hardly rises any more. Which number says that, one near 1 or one near 0?',
      zh: '在很靠右的地方，曲线几乎不再上升。说明这一点的数，应该接近 1 还是接近 0？',
    },
  },
  'input-as-activation': {
    name: { en: 'z where the activation belongs', zh: '该用激活值的地方用了 z' },
    explanation: {
      en: 'Your rule for the slope is a well-known one, but it was fed z itself. Such rules expect what the function has already made of z.',
      zh: '你用的斜率公式本身没错，但代入的是 z。这类公式要代入的，是 z 经过函数之后的值。',
    },
    question: {
      en: 'Your numbers are below 0 for large z. Does the curve ever go downhill?',
      zh: 'z 较大时，你的结果是负数。这条曲线什么时候下降过？',
    },
  },
  'missing-inner-minus': {
    name: { en: 'A minus is lost', zh: '丢了一个负号' },
    explanation: {
      en: 'Your numbers have the right size but are below 0, as if the curve fell. On the way, e^−z was differentiated as if it were e^z.',
      zh: '你的结果大小正确，却都是负数，好像曲线在下降。求导时，你把 e^−z 当成了 e^z。',
    },
    question: {
      en: 'As z grows, does e^−z grow or shrink? What does that say about the sign of its derivative?',
      zh: 'z 增大时，e^−z 是变大还是变小？它的导数应该是什么符号？',
    },
  },
  'missing-inner-derivative': {
    name: { en: 'The inner derivative is missing', zh: '漏掉了内层的导数' },
    explanation: {
      en: 'Your values are −1 / (1 + e^−z)²: the fraction was differentiated as if z itself stood in its denominator.',
      zh: '你的结果等于 −1 / (1 + e^−z)²：你对分式求了导，却好像分母就是 z 本身。',
    },
    question: {
      en: 'The denominator is a function of z too. What does the chain rule do about it?',
      zh: '分母本身也是 z 的函数。链式法则要求怎样处理它？',
    },
  },
  'slope-rule-of-other-curve': {
    name: { en: 'The slope rule of the other curve', zh: '用了另一条曲线的斜率公式' },
    explanation: {
      en: 'There are two S-shaped curves, the sigmoid and tanh, and your slope follows the rule of the other one.',
      zh: 'Sigmoid 和 tanh 都是 S 形曲线，而你用的斜率公式属于另一条。',
    },
    question: {
      en: 'At z = 0 one of the two curves has the slope ¼, the other 1. What does your function return close to 0?',
      zh: '在 z = 0 处，两条曲线的斜率一条是 ¼，另一条是 1。在 0 附近，你的函数返回多少？',
    },
  },
  'missing-square': {
    name: { en: 'A square is missing', zh: '少了一个平方' },
    explanation: {
      en: 'Your dtanh is 1 − tanh(z). It is above 1 for negative z, steeper than the curve is anywhere.',
      zh: '你的 dtanh 等于 1 − tanh(z)。z 为负数时它大于 1，而这条曲线没有一处这么陡。',
    },
    question: {
      en: 'tanh looks the same on both sides of 0, apart from its sign. Does your slope?',
      zh: 'tanh 在 0 的左右两侧除了符号以外完全对称。你的斜率对称吗？',
    },
  },
  'sigmoid-not-tanh': {
    name: { en: 'The sigmoid instead of tanh', zh: '用成了 Sigmoid' },
    explanation: {
      en: 'Your tanh and dtanh are those of the sigmoid. It has the same S shape, but runs from 0 to 1 and never gets below 0.',
      zh: '你的 tanh 和 dtanh 其实是 Sigmoid 的。它同样是 S 形，但取值从 0 到 1，不会小于 0。',
    },
    question: {
      en: 'At what height does tanh cross z = 0, and at what height does your curve?',
      zh: 'tanh 在 z = 0 处的高度是多少？你的曲线呢？',
    },
  },
  'relu-keeps-negatives': {
    name: { en: 'Nothing is cut off', zh: '负数没有被截断' },
    explanation: {
      en: 'Your relu returns z as it is, below 0 too. So it is a straight line without a kink.',
      zh: '你的 relu 原样返回 z，连负数也不例外。这样它就是一条没有拐点的直线。',
    },
    question: {
      en: 'What should be left of −2, and what does your function leave of it?',
      zh: '−2 经过 relu 应该变成什么？经过你的函数又变成了什么？',
    },
  },
  'absolute-not-relu': {
    name: { en: 'The absolute value instead', zh: '算成了绝对值' },
    explanation: {
      en: 'Your relu drops the minus sign and keeps the size: −2 becomes 2. It is |z|, which goes up on both sides.',
      zh: '你的 relu 只去掉了负号，保留了大小：−2 变成了 2。这是 |z|，它在两边都会上升。',
    },
    question: {
      en: 'Follow the drawing of relu to the left of 0: does it go up there?',
      zh: '看看图中 relu 在 0 左边的部分：它上升了吗？',
    },
  },
  'relu-upside-down': {
    name: { en: 'Cut off on the wrong side', zh: '截断的方向反了' },
    explanation: {
      en: 'Your relu lets negative numbers through and turns positive ones into 0.',
      zh: '你的 relu 让负数通过，却把正数变成了 0。',
    },
    question: {
      en: 'Of 0 and z, does relu choose the larger one or the smaller one?',
      zh: '在 0 和 z 之间，relu 取的是较大的还是较小的那个？',
    },
  },
  'relu-slope-always-one': {
    name: { en: 'The flat side has no slope', zh: '平的那一侧没有斜率' },
    explanation: {
      en: 'Your drelu is 1 everywhere. That is right where relu rises; on the other side it does not rise at all.',
      zh: '你的 drelu 处处等于 1。relu 上升的一侧确实如此，但另一侧根本没有上升。',
    },
    question: {
      en: 'If z moves from −2 to −1, by how much does relu change?',
      zh: 'z 从 −2 变到 −1 时，relu 的值改变了多少？',
    },
  },
  'relu-slope-is-value': {
    name: { en: 'The slope grows with z', zh: '斜率随 z 变大' },
    explanation: {
      en: 'Your drelu is relu(z) itself. But a straight line is equally steep everywhere, however high it has got.',
      zh: '你的 drelu 就是 relu(z) 本身。可是一条直线处处一样陡，与它升到多高无关。',
    },
    question: {
      en: 'From z = 2 to z = 3 relu rises by how much? And from 7 to 8?',
      zh: 'z 从 2 变到 3，relu 上升多少？从 7 变到 8 呢？',
    },
  },
  'relu-slope-is-sign': {
    name: { en: 'A slope below 0 where relu is flat', zh: '平的那一侧用了负的斜率' },
    explanation: {
      en: 'Your drelu is 1 on the right and −1 on the left. A slope of −1 says that the curve falls there, as |z| does.',
      zh: '你的 drelu 在右边是 1，在左边是 −1。斜率为 −1 说明曲线在下降，那是 |z| 的样子。',
    },
    question: {
      en: 'Does relu fall to the left of 0, or does it stay where it is?',
      zh: '在 0 的左边，relu 是在下降，还是保持不变？',
    },
  },
  'forgets-left-half': {
    name: { en: 'The left half is the mirrored right one', zh: '左半边成了右半边的镜像' },
    explanation: {
      en: 'Your values are σ(|z|): nothing overflows, but −3 gives the same as 3, and no value lies below one half.',
      zh: '你的结果等于 σ(|z|)：虽然不会溢出，但 −3 和 3 的结果一样，而且没有一个值小于二分之一。',
    },
    question: {
      en: 'How are σ(−3) and σ(3) related? Added up, they make a very plain number.',
      zh: 'σ(−3) 和 σ(3) 有什么关系？两者加起来是一个很简单的数。',
    },
  },
  'missing-denominator': {
    name: { en: 'Only e^z on the left', zh: '左半边只剩下 e^z' },
    explanation: {
      en: 'For negative z you return e^z. That comes close when z is far below 0, but close to 0 it is up to twice too large.',
      zh: 'z 为负数时，你返回的是 e^z。z 远小于 0 时它很接近正确值，但在 0 附近会偏大，最多偏大一倍。',
    },
    question: {
      en: 'Just left of 0, e^z is nearly 1. What should σ be there?',
      zh: '在 0 的左边一点点，e^z 几乎等于 1。那里的 σ 应该是多少？',
    },
  },
  'tanh-of-whole-z': {
    name: { en: 'Twice as steep', zh: '陡了一倍' },
    explanation: {
      en: 'Your values are σ(2z): right at 0, and at both far ends, but too steep in between.',
      zh: '你的结果等于 σ(2z)：在 0 处和两端是对的，中间却太陡了。',
    },
    question: {
      en: 'tanh runs through its S twice as fast as σ does. What has to happen to z before tanh gets it?',
      zh: 'tanh 走完一个 S 形的速度是 σ 的两倍。把 z 交给 tanh 之前，要先对它做什么？',
    },
  },
  'clips-too-early': {
    name: { en: 'z is held back too early', zh: '过早地限制了 z' },
    explanation: {
      en: 'Beyond ±20 your values don’t change any more: all z further out are treated as 20 or −20. Nothing overflows, but small values come out far too large.',
      zh: '超过 ±20 之后，你的结果就不再变化：更远的 z 都被当成了 20 或 −20。这样虽然不会溢出，但很小的值会严重偏大。',
    },
    question: {
      en: 'From which z on does e^z really no longer fit into a number?',
      zh: 'z 要大到什么程度，e^z 才真的超出数的表示范围？',
    },
  },
  'flat-too-early': {
    name: { en: '0 and 1 too early', zh: '过早地变成了 0 和 1' },
    explanation: {
      en: 'Beyond ±10 you return exactly 0 or 1. The curve never quite gets there: σ(−12) is small, but it is a number a loss can work with.',
      zh: '超过 ±10 之后，你直接返回 0 或 1。曲线其实永远到不了那里：σ(−12) 虽然很小，却是损失函数用得上的数。',
    },
    question: {
      en: 'The logarithm of a prediction is needed soon. What is the logarithm of your 0?',
      zh: '以后要对预测值取对数。你的这个 0，对数是多少？',
    },
  },
  'wrong-far-end': {
    name: { en: 'The wrong end', zh: '两端弄反了' },
    explanation: {
      en: 'Where e^−z is too large for a number you return 1. That is what σ comes close to at the other end.',
      zh: '在 e^−z 大到放不下的地方，你返回了 1。可 σ 是在另一端才接近 1 的。',
    },
    question: {
      en: 'If a denominator is enormous, is the fraction close to 1 or close to 0?',
      zh: '分母非常非常大的时候，分式接近 1 还是接近 0？',
    },
  },
} satisfies Record<string, Misconception>;
