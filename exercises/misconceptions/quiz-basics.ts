import type { Misconception } from '#exercises/misconceptions.ts';

/** Wrong ideas that only the quizzes of the first units can see: in reading, in counting, and in what follows from what. */
export const ofTheBasics = {
  'trade-off-upside-down': {
    name: { en: 'The exchange rate upside down', zh: '兑换比例弄反了' },
    explanation: {
      en: 'You divided the two weights the wrong way round: your number says how many minutes make up for videos, not how many videos make up for minutes.',
      zh: '两个权重相除的方向反了：你的结果说的是多少分钟抵得过几个视频，而不是几个视频抵得过多少分钟。',
    },
    question: {
      en: 'If a single video watched counted for a great deal, would it take many of them or few?',
      zh: '如果多看一个视频就非常管用，需要的个数应该多还是少？',
    },
  },
  'bias-in-trade-off': {
    name: { en: 'The bias in a comparison', zh: '比较时算进了偏置' },
    explanation: {
      en: 'Your number makes up for the change and for the bias as well. The bias was in the sum before and is in it afterwards.',
      zh: '你的结果除了抵消变化，还把偏置也一并抵消了。可是偏置变化前在和里，变化后也还在。',
    },
    question: {
      en: 'By how much does the bias change when a video gets longer?',
      zh: '视频变长时，偏置变了多少？',
    },
  },
  'weights-play-no-part': {
    name: { en: 'One for one', zh: '一个抵一个' },
    explanation: {
      en: 'You let one unit of the one input make up for one unit of the other, as if both weights had the same size.',
      zh: '你让一个输入的一个单位抵消另一个输入的一个单位，好像两个权重一样大。',
    },
    question: {
      en: 'By how much does each of the two inputs move the sum when it grows by 1?',
      zh: '两个输入各增加 1 时，分别让和变化多少？',
    },
  },
  'slope-not-rise': {
    name: { en: 'The slope instead of the rise', zh: '用了斜率，而不是上升的量' },
    explanation: {
      en: 'Your number is how much the answer would grow if the sum grew by a whole 1 at this slope. The nudge was smaller.',
      zh: '你的结果是按这个斜率、和增加整整 1 时答案的增量。实际上推动的没有那么多。',
    },
    question: {
      en: 'If the nudge were half as large, what would become of your number?',
      zh: '如果推动的量减半，你的结果会变吗？',
    },
  },
  'bias-goes-unweighed': {
    name: { en: 'The first bias passes unweighed', zh: '第一个偏置没有加权' },
    explanation: {
      en: 'You hand the first neuron’s bias on as it is. To the second neuron it is part of the input, and inputs are weighed.',
      zh: '你把第一个神经元的偏置原样交了出去。对第二个神经元来说，它是输入的一部分，而输入都要乘以权重。',
    },
    question: {
      en: 'Of $w_1 x + b_1$, what does the second neuron multiply by its weight?',
      zh: '对于 $w_1 x + b_1$，第二个神经元用权重乘的是哪一部分？',
    },
  },
  'bias-weighed-twice': {
    name: { en: 'The bias was weighed by its own neuron', zh: '偏置被自己的神经元加了权' },
    explanation: {
      en: 'You multiply the first bias by the first weight as well. That weight belongs to the input; the bias is added after it.',
      zh: '你把第一个偏置也乘了第一个权重。那个权重是给输入用的，偏置是在那之后才加上的。',
    },
    question: {
      en: 'For $x = 0$, what does the first neuron hand on?',
      zh: '$x = 0$ 时，第一个神经元交出的是什么？',
    },
  },
  'scaling-moves-the-line': {
    name: { en: 'Larger numbers, another boundary', zh: '数变大了，界线就会移动' },
    explanation: {
      en: 'A neuron is undecided where its sum is 0. If weights and bias all double, the sum doubles everywhere, and where it was 0 it stays 0.',
      zh: '神经元在和等于 0 的地方拿不定主意。权重和偏置全部加倍，和也处处加倍；原来是 0 的地方，还是 0。',
    },
    question: {
      en: 'Take $w = 2$ and $b = -6$. At which $x$ is the sum 0, and at which after doubling both?',
      zh: '取 $w = 2$，$b = -6$。和在哪个 $x$ 处等于 0？两者都加倍以后呢？',
    },
  },
  'negative-weight-negative-answer': {
    name: { en: 'A negative weight makes a negative answer', zh: '以为权重为负，答案就为负' },
    explanation: {
      en: 'A negative weight lowers the sum, which may well fall below 0. But the sigmoid turns every sum into a number between 0 and 1.',
      zh: '负的权重会拉低和，和确实可能小于 0。但不管和是多少，Sigmoid 都会把它变成 0 和 1 之间的数。',
    },
    question: {
      en: 'What does the sigmoid make of a sum of $-100$?',
      zh: '和等于 $-100$ 时，Sigmoid 给出什么？',
    },
  },
  'paper-arithmetic': {
    name: { en: 'Computed as on paper', zh: '按纸上的算术来想' },
    explanation: {
      en: 'Your answer is what the formula is worth in mathematics. A computer works it out piece by piece, and a piece may be too large for it.',
      zh: '你的答案是这个式子在数学上的值。计算机却要一步一步地算，而其中某一步的结果可能大到放不下。',
    },
    question: {
      en: 'Which part of the formula is computed first, and how large does it get?',
      zh: '式子里先算的是哪一部分？它会变得多大？',
    },
  },
  'reads-what-was-meant': {
    name: { en: 'Read what was meant, not what is written', zh: '读的是本意，而不是代码' },
    explanation: {
      en: 'That is what a correct program would print. This one holds a mistake, and a computer does what is written.',
      zh: '正确的程序才会输出这个。这一段里有一个错误，而计算机只按写下的执行。',
    },
    question: {
      en: 'Go line by line with a slip of paper: what does each variable hold after each line?',
      zh: '拿张纸，一行一行地走：每执行完一行，各个变量里是什么？',
    },
  },
  'unit-survives-standardising': {
    name: { en: 'The unit is still in it', zh: '以为单位还在里面' },
    explanation: {
      en: 'A height in metres is a hundredth of the number in centimetres, but so are the mean that is taken off and the standard deviation by which one divides.',
      zh: '以米为单位，身高的数值确实只有厘米的百分之一；可是要减去的平均值、要除以的标准差，也都只剩百分之一。',
    },
    question: {
      en: 'What unit does a length have after it has been divided by a length?',
      zh: '长度除以长度，得到的数是什么单位？',
    },
  },
  'only-spread-changes-unit': {
    name: { en: 'Only the divisor has shrunk', zh: '只让除数变小了' },
    explanation: {
      en: 'You divide by a standard deviation in metres, but the difference above it is still in centimetres.',
      zh: '你除以的标准差已经换成了米，上面的差却还是厘米。',
    },
    question: {
      en: 'What becomes of the difference between height and mean when both are in metres?',
      zh: '身高和平均值都改用米以后，它们的差会变成多少？',
    },
  },
  'biases-not-counted': {
    name: { en: 'The biases are not counted', zh: '没有数偏置' },
    explanation: {
      en: 'You counted the weights, one for each connection. Each neuron has one more number of its own.',
      zh: '你数了权重，每条连线一个。可是每个神经元自己还有一个数。',
    },
    question: {
      en: 'What does a neuron add once all its inputs are weighed?',
      zh: '输入都加权以后，神经元还要加上什么？',
    },
  },
  'inputs-have-biases': {
    name: { en: 'The inputs are taken for neurons', zh: '把输入当成了神经元' },
    explanation: {
      en: 'You gave every input a bias. Inputs compute nothing; they are simply there.',
      zh: '你给每个输入也算了一个偏置。输入不做任何计算，只是摆在那里。',
    },
    question: {
      en: 'Which sum does an input compute, to which a bias could be added?',
      zh: '输入计算过什么和吗？偏置又能加到哪里去？',
    },
  },
  'one-bias-per-layer': {
    name: { en: 'One bias for a whole layer', zh: '每层只算一个偏置' },
    explanation: {
      en: 'You counted a single bias for each layer. Every neuron moves its own bar.',
      zh: '你给每一层只算了一个偏置。其实每个神经元都有自己的门槛。',
    },
    question: {
      en: 'Could two neurons of a layer draw different lines if they had to share the bias?',
      zh: '一层里的两个神经元如果只能共用一个偏置，会受到什么限制？',
    },
  },
  'neurons-not-connections': {
    name: { en: 'Circles counted instead of connections', zh: '数的是圆圈，而不是连线' },
    explanation: {
      en: 'You counted inputs and neurons. Parameters are the numbers on the connections, and the biases.',
      zh: '你数的是输入和神经元的个数。参数指的是连线上的数，再加上偏置。',
    },
    question: {
      en: 'The 2-2-1 network has five circles. How many parameters has it?',
      zh: '2-2-1 网络有五个圆圈。它有几个参数？',
    },
  },
  'effect-runs-backwards': {
    name: { en: 'An effect against the arrows', zh: '影响逆着箭头走' },
    explanation: {
      en: 'What you chose is settled before the changed parameter is used at all. Values travel along the arrows only.',
      zh: '你选的那个量，在用到被改的参数之前就已经定下来了。数值只会顺着箭头往前走。',
    },
    question: {
      en: 'In the forward pass, which is computed first: what you chose, or the first thing that uses the parameter?',
      zh: '前向传播时，哪个先算：你选的量，还是第一个用到这个参数的量？',
    },
  },
  'effect-spreads-sideways': {
    name: { en: 'An effect on the neighbour', zh: '影响到了同层的邻居' },
    explanation: {
      en: 'The other hidden neuron has weights and a bias of its own, and looks at nothing but the inputs.',
      zh: '另一个隐藏神经元有自己的权重和偏置，而且只看输入。',
    },
    question: {
      en: 'Write down the formula of that neuron. Does the changed parameter stand in it?',
      zh: '写出那个神经元的式子，被改的参数在里面吗？',
    },
  },
  'one-way-through-only': {
    name: { en: 'Only one way through the network', zh: '只走了一条路' },
    explanation: {
      en: 'You followed $x_1$ through one hidden neuron. Its line to the other one leads to the output as well.',
      zh: '你只沿着一个隐藏神经元追踪了 $x_1$。它通向另一个隐藏神经元的连线，同样会到达输出。',
    },
    question: {
      en: 'How many arrows leave $x_1$?',
      zh: '从 $x_1$ 出发的箭头有几条？',
    },
  },
  'adds-along-the-way': {
    name: { en: 'Weights added along the way', zh: '沿路把权重相加了' },
    explanation: {
      en: 'You added the weights that follow each other. What has passed one weight is multiplied by the next.',
      zh: '你把前后相接的权重加了起来。经过一个权重之后，还要再乘上下一个。',
    },
    question: {
      en: 'If $w_5 = 0$, how much of $x_1$ gets through by way of $h_1$?',
      zh: '如果 $w_5 = 0$，$x_1$ 经过 $h_1$ 还能传过去多少？',
    },
  },
  'errors-never-cancel': {
    name: { en: 'Every error taken as positive', zh: '把每个误差都当成了正的' },
    explanation: {
      en: 'You added up how far off each guess is. But nothing in that line takes away the signs, so errors on both sides cancel.',
      zh: '你把每次差多少都加了起来。可是那一行并没有去掉正负号，所以偏高和偏低会互相抵消。',
    },
    question: {
      en: 'What does the line give for a guess that is too high?',
      zh: '猜高了的时候，那一行得到的是正数还是负数？',
    },
  },
  'surprise-in-proportion': {
    name: { en: 'Half the chance, twice the loss', zh: '概率减半，损失就加倍' },
    explanation: {
      en: 'You multiplied the loss by as much as the chance was divided by. The logarithm makes a fixed step of every such division.',
      zh: '概率除以几，你就把损失乘以几。其实取了对数以后，这样的每一次除法只是加上固定的一步。',
    },
    question: {
      en: 'Go from 0.1 to 0.01 and on to 0.001 in the lesson’s table. What happens to the loss each time?',
      zh: '在课上的表里，从 0.1 到 0.01，再到 0.001，损失每次怎样变化？',
    },
  },
  'less-chance-less-loss': {
    name: { en: 'A smaller chance, a smaller loss', zh: '概率小了，损失也跟着小' },
    explanation: {
      en: 'You let the loss shrink along with the chance. But it is the chance that was given to what really happened: the smaller it was, the greater the surprise.',
      zh: '你让损失随着概率一起变小了。可这是事先给真实结果的概率：它越小，就越让人意外。',
    },
    question: {
      en: 'What does it cost to have called impossible what then happens?',
      zh: '断言不可能的事偏偏发生了，代价有多大？',
    },
  },
  'log-loss-slope-for-square': {
    name: { en: 'The slope of log loss', zh: '用了对数损失的斜率' },
    explanation: {
      en: 'Prediction minus label is the slope of the log loss over the sum. There the slope of the sigmoid cancels; with the square it stays.',
      zh: '“预测值减标签”是对数损失对和的斜率。在那里，Sigmoid 的斜率恰好约掉；换成平方损失，它还在。',
    },
    question: {
      en: 'What is the slope of $(y - p)^2$ over $p$, and what reaches $p$ of a nudge of $z$?',
      zh: '$(y - p)^2$ 对 $p$ 的斜率是多少？$z$ 动一点点，传到 $p$ 时还剩多少？',
    },
  },
  'accuracy-follows-loss': {
    name: { en: 'Accuracy moves with every improvement', zh: '以为一有改进，准确率就会上升' },
    explanation: {
      en: 'The prediction did come nearer to the label. But accuracy only asks on which side of ½ it lies, and it has not crossed over.',
      zh: '预测值确实离标签更近了。可是准确率只问它在 ½ 的哪一侧，而它并没有越过去。',
    },
    question: {
      en: 'Was the member judged rightly before? And now?',
      zh: '这位会员之前判对了吗？现在呢？',
    },
  },
} satisfies Record<string, Misconception>;
