import { courseParameters, forwardPass, type Parameters, sigmoid, withoutBiases } from '#exercises/network.ts';
import { drawMember, predict, stated } from '#exercises/quiz/a-network/course.ts';
import { numberOptions, parameterised } from '#exercises/quiz/define.ts';
import { bracketed, even, listed, numberFacts, rounded, term } from '#exercises/quiz/numbers.ts';

const p = courseParameters;

export const hiddenNeuron = parameterised({
  id: 'hidden-neuron',
  kind: 'number',
  concepts: ['forward-propagation', 'neuron'],
  generate: drawMember,
  build: (member) => {
    const [x1, x2] = member;
    const with2 = (changed: Partial<Parameters>) => predict(member, { ...p, ...changed }).h2;
    const { h2 } = predict(member);
    const facts = numberFacts({
      right: h2,
      decimals: 3,
      wrong: {
        'missing-bias': predict(member, withoutBiases(p)).h2,
        'inputs-swapped': predict([x2, x1]).h2,
        'weights-transposed': with2({ w3: p.w2 }),
        'missing-activation': forwardPass(x1, x2, p).zH2,
        'exponent-sign': 1 - h2,
      },
    });
    if (!facts || h2 < 0.06 || h2 > 0.94) return null;
    const sum = `$${p.w3} \\cdot ${bracketed(x1)} + ${p.w4} \\cdot ${bracketed(x2)} ${term(p.b2)} = ${rounded(forwardPass(x1, x2, p).zH2)}$`;
    return {
      facts,
      prompt: {
        en: `Another member has $x_1 = ${x1}$ and $x_2 = ${x2}$ after standardising. The network is that of the lesson: ${stated('w1', 'w2', 'b1').en} belong to $h_1$; ${stated('w3', 'w4', 'b2').en} to $h_2$. What does the **second** hidden neuron answer? (Three decimals.)`,
        zh: `另一位会员标准化之后是 $x_1 = ${x1}$，$x_2 = ${x2}$。网络还是课上那个：${stated('w1', 'w2', 'b1').zh} 属于 $h_1$；${stated('w3', 'w4', 'b2').zh} 属于 $h_2$。**第二个**隐藏神经元的输出是多少？（保留三位小数。）`,
      },
      explanation: {
        en: `The neuron $h_2$ sees both inputs, through weights of its own: ${sum}. The sigmoid makes ${even(h2, 3)} of that.`,
        zh: `神经元 $h_2$ 看到的是同样两个输入，权重却是它自己的：${sum}。经过 Sigmoid，就得到 ${even(h2, 3)}。`,
      },
    };
  },
});

export const prediction = parameterised({
  id: 'prediction-of-a-member',
  kind: 'choice',
  concepts: ['forward-propagation'],
  generate: drawMember,
  build: (member) => {
    const [x1, x2] = member;
    const { h1, h2, o1 } = predict(member);
    const { zO1 } = forwardPass(x1, x2, p);
    const options = numberOptions({
      right: o1,
      wrong: {
        'output-from-inputs': sigmoid(p.w5 * x1 + p.w6 * x2 + p.b3),
        'missing-output-activation': zO1,
        'hidden-units-swapped': predict(member, { ...p, w5: p.w6, w6: p.w5 }).o1,
        'missing-bias': predict(member, { ...p, b3: 0 }).o1,
      },
      show: (value) => even(value, 3),
    });
    if (!options) return null;
    const facing = listed([
      `$x_1 = ${x1}$`,
      `$x_2 = ${x2}$`,
      `$h_1 \\approx ${rounded(h1)}$`,
      `$h_2 \\approx ${rounded(h2)}$`,
    ]);
    const sum = `$z_{o_1} \\approx ${p.w5} \\cdot ${rounded(h1)} + ${p.w6} \\cdot ${rounded(h2)} ${term(p.b3)} \\approx ${rounded(zO1)}$`;
    return {
      facts: { options },
      prompt: {
        en: `So far the forward pass has given ${facing.en}. The output neuron has ${stated('w5', 'w6', 'b3').en}. What is the prediction?`,
        zh: `前向传播算到这里，有 ${facing.zh}。输出神经元的参数是 ${stated('w5', 'w6', 'b3').zh}。预测值是多少？`,
      },
      explanation: {
        en: `The output neuron sees nothing but the hidden layer; $x_1$ and $x_2$ have done their part. ${sum}, and $\\sigma(${rounded(zO1)}) \\approx ${o1.toFixed(3)}$.`,
        zh: `输出神经元只看得见隐藏层，$x_1$ 和 $x_2$ 已经退场了。${sum}，再算 $\\sigma(${rounded(zO1)}) \\approx ${o1.toFixed(3)}$。`,
      },
    };
  },
});
