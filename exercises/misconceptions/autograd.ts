import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas about slopes that a computer finds: by measuring, or by walking back through an expression. */
export const ofTheAutograd = {
  'forward-difference': {
    name: { en: 'Only one side is measured', zh: '只量了一侧' },
    explanation: {
      en: 'Your number is the slope from x to x + h. Where the curve bends, that is the slope of the stretch to the right, not of the point.',
      zh: '你的结果是从 x 到 x + h 这一段的斜率。只要曲线有弯曲，它反映的就是右边那一段，而不是这一点。',
    },
    question: {
      en: 'Try f(x) = x² at x = 0. The curve is level there; what does your function say?',
      zh: '用 f(x) = x² 在 x = 0 处试一试：曲线在那里是平的，你的函数给出多少？',
    },
  },
  'backward-difference': {
    name: { en: 'Only the left side is measured', zh: '只量了左侧' },
    explanation: {
      en: 'Your number is the slope from x − h to x. What the curve does to the right of x plays no part in it.',
      zh: '你的结果是从 x − h 到 x 这一段的斜率，曲线在 x 右侧的走势完全没有考虑进去。',
    },
    question: {
      en: 'Which two points lie equally far from x on both sides?',
      zh: '哪两个点在 x 的两侧，并且与 x 的距离相等？',
    },
  },
  'divides-by-one-step': {
    name: { en: 'Divided by one step', zh: '只除以了一步的长度' },
    explanation: {
      en: 'Your number is twice the right one: the rise is that between x − h and x + h, but you divide it by h.',
      zh: '你的结果是正确答案的两倍：高度差取自 x − h 与 x + h 之间，除数却只是 h。',
    },
    question: {
      en: 'How far apart are the two places at which you call f?',
      zh: '你调用 f 的两个位置相距多远？',
    },
  },
  'multiplies-by-step': {
    name: { en: 'Multiplied by the step', zh: '乘上了步长' },
    explanation: {
      en: 'You divide by 2 and then multiply by h. A computer goes from left to right, so / 2 * h does not divide by 2h.',
      zh: '你先除以 2，然后又乘了 h。计算机从左往右算，所以 / 2 * h 并不是除以 2h。',
    },
    question: {
      en: 'Which numbers stand below the fraction line, and what keeps them together in your line of code?',
      zh: '哪些数在分数线下面？在你的代码里，是什么把它们合成一个整体？',
    },
  },
  'divides-second-value-only': {
    name: { en: 'Only the second value is divided', zh: '只除了第二个函数值' },
    explanation: {
      en: 'You return f(x + h) − f(x − h) / 2h. A computer divides before it subtracts, so the first value is not divided at all.',
      zh: '你返回的是 f(x + h) − f(x − h) / 2h。计算机先做除法，再做减法，所以第一个函数值根本没有被除。',
    },
    question: {
      en: 'Which part of your line stands above the fraction line, and how does the computer know?',
      zh: '你写的那一行里，哪些部分在分数线上面？计算机怎么知道这一点？',
    },
  },
  'rise-not-slope': {
    name: { en: 'The rise instead of the slope', zh: '得到的是高度差，不是斜率' },
    explanation: {
      en: 'You return f(x + h) − f(x − h). It says how much higher the curve is, not how steep: a smaller h makes it smaller.',
      zh: '你返回的是 f(x + h) − f(x − h)。它说的是高了多少，而不是有多陡：h 越小，它也越小。',
    },
    question: {
      en: 'A road climbs 10 metres. What else must you know to say how steep it is?',
      zh: '一段路升高了 10 米，还需要知道什么，才能说出它有多陡？',
    },
  },
  'difference-reversed': {
    name: { en: 'Subtracted the wrong way round', zh: '减法的前后写反了' },
    explanation: {
      en: 'Your number has the right size and the opposite sign: where the curve rises, you say that it falls.',
      zh: '你的结果大小正确，符号相反：曲线明明在上升，你却说它在下降。',
    },
    question: {
      en: 'If f grows from left to right, which of your two values of f is the larger one?',
      zh: '如果 f 从左到右在变大，那么你得到的两个函数值里，哪一个更大？',
    },
  },
  'step-outside-function': {
    name: { en: 'The step is added to f, not to x', zh: '步长加到了 f 上，而不是 x 上' },
    explanation: {
      en: 'You return 1 for every function: f(x) + h and f(x) − h are always exactly 2h apart.',
      zh: '无论什么函数，你都返回 1：f(x) + h 与 f(x) − h 总是刚好相差 2h。',
    },
    question: {
      en: 'At which two places should the curve be looked at, and what does f have to be given for that?',
      zh: '应该在哪两个位置观察曲线？为此要把什么交给 f？',
    },
  },
  'ignores-given-step': {
    name: { en: 'A step of its own', zh: '用了自己定的步长' },
    explanation: {
      en: 'Your numbers are the exact slope. The h that was handed in has no influence on them, so you measure with another, smaller step.',
      zh: '你的结果就是精确的斜率。传入的 h 没有起作用，你是用另一个更小的步长来测量的。',
    },
    question: {
      en: 'What does your function return if h is twice as large, and should it?',
      zh: '如果 h 变成两倍，你的函数会返回什么？应该这样吗？',
    },
  },
  'gradient-overwritten-not-accumulated': {
    name: { en: 'A gradient is overwritten', zh: '梯度被覆盖了' },
    explanation: {
      en: 'Where a value is used in two places, you keep only what came back from one of them. The other contribution is lost.',
      zh: '当一个值被用了两次，你只留下其中一处传回来的梯度，另一处的贡献丢失了。',
    },
    question: {
      en: 'In a + a, by how much does the sum grow if a grows by 1? How many of its two places does your gradient count?',
      zh: '对于 a + a，a 增加 1 时和增加多少？你的梯度算进了其中的几处？',
    },
  },
  'backward-order-not-topological': {
    name: { en: 'Passed on too early', zh: '传得太早' },
    explanation: {
      en: 'A value that is used in two places hands its gradient on before both of them have reported back, so what lies behind it gets too little.',
      zh: '一个被用了两次的值，还没等两处的梯度都回来，就把自己的梯度传了下去，所以更前面的值得到的太少。',
    },
    question: {
      en: 'When is the gradient of a value complete? Which values have to be finished before?',
      zh: '一个值的梯度什么时候才算完整？在它之前，哪些值必须先处理完？',
    },
  },
  'passed-on-more-than-once': {
    name: { en: 'The same gradient is passed on twice', zh: '同一个梯度传了不止一次' },
    explanation: {
      en: 'A value that is used in two places passes its gradient on once for each of them, the second time together with what it had passed on before.',
      zh: '一个被用了两次的值，每次被访问都会往下传：第二次传的时候，连上一次已经传过的部分也一起又传了一遍。',
    },
    question: {
      en: 'How often does each value have to pass its gradient on, and when is the right moment?',
      zh: '每个值应该把梯度往下传几次？应该在什么时候传？',
    },
  },
  'missing-upstream-gradient': {
    name: { en: 'The gradient from above is missing', zh: '漏乘了上游传来的梯度' },
    explanation: {
      en: 'Each step passes on its own slope only. What the result makes of that step is never multiplied in.',
      zh: '每一步传回去的只有它自己的斜率，没有乘上这一步对最终结果的影响。',
    },
    question: {
      en: 'The chain rule multiplies two numbers at each step. One is the local slope; where is the other one kept?',
      zh: '链式法则在每一步都要把两个数相乘。一个是局部的斜率，另一个存在哪里？',
    },
  },
  'product-gradient-own-factor': {
    name: { en: 'A factor is its own slope', zh: '把因数自身当成了斜率' },
    explanation: {
      en: 'In a product you give each factor its own value as the slope. Your gradients of the two factors are swapped.',
      zh: '在乘积里，你用每个因数自身的值作为它的斜率，于是两个因数的梯度正好对调了。',
    },
    question: {
      en: 'In 3 · b, by how much does the product grow if b grows by 1?',
      zh: '对于 3 · b，b 增加 1 时，乘积增加多少？',
    },
  },
  'tanh-slope-from-input': {
    name: { en: 'Slope of tanh from its input', zh: '用 tanh 的输入来算斜率' },
    explanation: {
      en: 'Your slope of tanh is 1 − x², with the number that went into tanh in place of the one that came out.',
      zh: '你的 tanh 斜率是 1 − x²，用的是送进 tanh 的数，而不是它输出的数。',
    },
    question: {
      en: 'A slope of tanh is never below 0. Is that true of yours for x = 2?',
      zh: 'tanh 的斜率永远不会小于 0。在 x = 2 处，你的斜率是这样吗？',
    },
  },
  'sigmoid-slope-for-tanh': {
    name: { en: 'The slope of the sigmoid', zh: '用成了 Sigmoid 的斜率' },
    explanation: {
      en: 'Your slope of tanh is t · (1 − t). That rule belongs to the sigmoid, whose values lie between 0 and 1.',
      zh: '你的 tanh 斜率是 t · (1 − t)。这条公式属于 Sigmoid，它的取值在 0 和 1 之间。',
    },
    question: {
      en: 'At 0, tanh is as steep as it gets. What does your rule give for t = 0?',
      zh: 'tanh 在 0 处最陡。当 t = 0 时，你的公式给出多少？',
    },
  },
  'relu-always-passes': {
    name: { en: 'ReLU lets every gradient through', zh: 'ReLU 放过了所有梯度' },
    explanation: {
      en: 'Your gradients pass through ReLU unchanged even where it put out 0. There the result does not depend on what went in.',
      zh: '即使 ReLU 的输出是 0，你的梯度也原样通过了。可在那里，结果与输入毫无关系。',
    },
    question: {
      en: 'If the input of ReLU moves from −2 to −1.9, what happens to its output?',
      zh: 'ReLU 的输入从 −2 变到 −1.9，输出会怎样变化？',
    },
  },
  'output-gradient-not-seeded': {
    name: { en: 'All gradients stay 0', zh: '所有梯度都是 0' },
    explanation: {
      en: 'Every gradient is still 0 after backward(). Either nothing walks back yet, or it starts with a 0 that stays 0 in every product.',
      zh: '调用 backward() 之后，所有梯度仍然是 0。要么还没有往回走，要么起点就是 0，怎么乘都还是 0。',
    },
    question: {
      en: 'If the result grows by 1, by how much does the result grow? Which gradient is that?',
      zh: '结果增加 1 时，结果自己增加多少？这是哪一个值的梯度？',
    },
  },
  'stops-after-one-step': {
    name: { en: 'Only one step back', zh: '只往回走了一步' },
    explanation: {
      en: 'Only what the result was computed from directly has a gradient. Everything further back still has 0.',
      zh: '只有直接参与计算结果的值得到了梯度，更前面的值仍然是 0。',
    },
    question: {
      en: 'The operands of the result were computed too. Who asks them to pass their gradient on?',
      zh: '结果的操作数本身也是算出来的。由谁让它们继续把梯度传下去？',
    },
  },
} satisfies Record<string, Misconception>;
