import { fixed, parameterised } from '#exercises/quiz/define.ts';
import { grouped } from '#exercises/quiz/numbers.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { add, leaves, log, mul, neg, sigmoid, sub, sum } from '#grader/autograd/value.ts';

/** ∂L/∂u₁ of the log loss with p = σ(u₁v₁ + rest), by the autograd. */
function pullOnUser({ p = 0, y = 0, u1 = 0, v1 = 0 }: Readonly<Record<string, number>>): number {
  const { u } = leaves({ u: u1 });
  const rest = Math.log(p / (1 - p)) - u1 * v1;
  const predicted = sigmoid(add(mul(u, v1), rest));
  const loss = neg(sum([mul(y, log(predicted)), mul(1 - y, log(sub(1, predicted)))]));
  return gradients(loss, { u }).u;
}

export const pullOfAClick = fixed({
  id: 'pull-of-a-click',
  kind: 'formula',
  concepts: ['embedding'],
  prompt: {
    en: 'The smallest recommender with embeddings predicts $p = \\sigma(u_1 v_1 + u_2 v_2)$ and is trained with the log loss; $y$ is 1 after a click and 0 otherwise. What is $\\frac{\\partial L}{\\partial u_1}$? You may use $p$, $y$, $u_1$ and $v_1$.',
    zh: '最小的带嵌入向量的推荐模型用 $p = \\sigma(u_1 v_1 + u_2 v_2)$ 来预测，用对数损失来训练；点了 $y$ 是 1，没点是 0。$\\frac{\\partial L}{\\partial u_1}$ 是什么？可以用 $p$、$y$、$u_1$ 和 $v_1$ 来写。',
  },
  explanation: {
    en: 'Log loss and sigmoid together leave nothing but the error: $\\frac{\\partial L}{\\partial z} = p - y$. In the sum, $u_1$ is multiplied by $v_1$, so the answer is $(p - y) v_1$. After a click $p - y$ is negative, and a step downhill moves $u$ the way $v$ points: the two are drawn together.',
    zh: '对数损失和 Sigmoid 合在一起，只剩下误差：$\\frac{\\partial L}{\\partial z} = p - y$。在和里，$u_1$ 乘的是 $v_1$，所以答案是 $(p - y) v_1$。点击之后 $p - y$ 是负的，逆着梯度走一步，$u$ 就朝 $v$ 所指的方向移动：两个向量互相拉近。',
  },
  facts: {
    variables: { p: [0.1, 0.9], y: [0, 1], u1: [0.3, 2], v1: [0.3, 2] },
    answer: pullOnUser,
    solution: '(p - y)*v1',
    wrong: [
      { answer: '(p - y)*u1', misconception: 'own-vector-in-gradient' },
      { answer: '(p - y)*p*(1 - p)*v1', misconception: 'sigmoid-slope-left-in' },
      { answer: '(y - p)*v1', misconception: 'sign-flipped' },
      { answer: 'p*v1', misconception: 'label-ignored' },
      { answer: 'p - y', misconception: 'stops-at-score' },
      { answer: '(p - y)*u1*v1', misconception: 'multiplies-both-vectors' },
      { answer: 'v1', misconception: 'error-left-out' },
    ],
  },
});

export const howManyNumbers = parameterised({
  id: 'how-many-numbers',
  kind: 'number',
  concepts: ['embedding'],
  generate: (random) => ({
    users: random.int(2, 9) * 1000,
    videos: random.int(2, 9) * 100,
    length: random.pick([4, 8, 16, 32]),
  }),
  build: ({ users, videos, length }) => {
    const right = length * (users + videos);
    const wrong = {
      'pairs-not-names': users * videos,
      'one-number-per-name': users + videos,
      'ignores-item': length * users,
      'numbers-for-each-pair': length * users * videos,
    };
    return {
      facts: {
        answer: right,
        tolerance: { rtol: 0, atol: 0.25 },
        wrong: Object.entries(wrong).map(([misconception, answer]) => ({ answer, misconception })),
      },
      prompt: {
        en: `A small site has $${users}$ users and $${videos}$ videos. Each of them gets an embedding of ${length} numbers. How many numbers are that in all?`,
        zh: `一个小网站有 $${users}$ 个用户、$${videos}$ 个视频，每个用户和每个视频都有一个由 ${length} 个数组成的嵌入向量。一共有多少个数？`,
      },
      explanation: {
        en: `Every name has one vector, however many others it meets: $${length} \\cdot (${users} + ${videos}) = ${grouped(right)}$. A table with a weight for each pair would have $${users} \\cdot ${videos} = ${grouped(users * videos)}$ entries, and most pairs have never met. Vectors answer for them too, because each click teaches both of its names something.`,
        zh: `每个名字只有一个向量，不管它会遇到多少别的名字：$${length} \\cdot (${users} + ${videos}) = ${grouped(right)}$。如果给每一对都设一个权重，这张表就有 $${users} \\cdot ${videos} = ${grouped(users * videos)}$ 项，而且绝大多数的对从未相遇。有了向量，它们也能得到预测，因为每次点击都会让双方各学到一点。`,
      },
    };
  },
});

export const whoDoesWhat = fixed({
  id: 'who-does-what',
  kind: 'matching',
  concepts: ['embedding', 'ranking', 'logistic-regression'],
  prompt: {
    en: 'Between a tap and a page many parts work together. Which part does what? One task is left over.',
    zh: '从手指点下去到页面出来，许多部件在一起工作。哪个部件做哪件事？有一件事是多余的。',
  },
  explanation: {
    en: 'A tenth of a second is too short to send a million videos through a network. So the dot product, which is cheap, picks a few hundred, and only these are judged with care. Every impression becomes a line of the log, from which training, spread over many machines, never stops learning. What is good for people none of these parts decides; that is settled by whoever chooses the label.',
    zh: '十分之一秒，来不及让一百万个视频都过一遍网络。所以先用便宜的点积挑出几百个，只有它们才会被仔细评判。每次展示都成为日志里的一行，训练分摊在许多机器上，不停地从中学习。至于什么对人有好处，这些部件都不管，那取决于谁来选定标签。',
  },
  facts: {
    pairs: [
      [
        { en: 'the dot product $u \\cdot v$', zh: '点积 $u \\cdot v$' },
        { en: 'picks a few hundred candidates out of a million', zh: '从一百万个里挑出几百个候选' },
      ],
      [
        { en: 'the deep network', zh: '深度网络' },
        { en: 'gives each candidate a careful click probability', zh: '给每个候选仔细算出点击概率' },
      ],
      [
        { en: 'the log', zh: '日志' },
        { en: 'keeps what was shown and whether it was clicked', zh: '记下展示了什么、有没有被点击' },
      ],
      [
        { en: 'the training platform', zh: '训练平台' },
        { en: 'spreads the tables of vectors over many machines', zh: '把向量的大表分放在许多机器上' },
      ],
    ],
    others: [{ en: 'decides what is good for people', zh: '判断什么对人有好处' }],
  },
});
