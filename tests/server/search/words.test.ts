import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaText } from '#server/search/formula-text.ts';
import { codeIn, plainText } from '#server/search/plain-text.ts';
import { runsOf, wantedOf } from '#server/search/wanted.ts';
import { wordsOf } from '#server/search/words.ts';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

test.each([
  ['Neurons, neurons', ['neurons', 'neurons']],
  ['h₁ h1 h_1 H1 𝑤₁ ｗ１', ['h1', 'h1', 'h1', 'h1', 'w1', 'w1']],
  ['ŷ café', ['y', 'cafe']],
  ['σ sigma Sigmoid', ['sigmoid', 'sigmoid', 'sigmoid']],
  ['∑ η ∇', ['sum', 'eta', 'gradient']],
  ['∂L/∂w₁ dL/dw1 ∂ L / ∂ w_1', ['∂l/∂w1', 'l', 'w1', '∂l/∂w1', 'l', 'w1', '∂l/∂w1', 'l', 'w1']],
  ['deep/dense', ['deep', 'dense']],
  ['cross-entropy', ['crossentropy', 'cross', 'entropy']],
  ['grad_w1 gradW1', ['gradw1', 'grad', 'w1', 'gradw1', 'grad', 'w1']],
  ['z_h1', ['zh1', 'z', 'h1']],
  ['1,000 0.87', ['1000', '0.87']],
  ['standardising standardization', ['standardiz', 'standardiz']],
  ['链式法则', ['链', '式', '法', '则', '链式', '式法', '法则']],
  ['Sigmoid函数', ['sigmoid', '函', '数', '函数']],
  ['<script>.*+?^$()|[]\\', ['script']],
])('%s is read as its words, however it is written', (text, wanted) => {
  expect(terms(text)).toEqual(wanted);
});

test('a word knows where it stands, so that the right letters are marked', () => {
  const text = '求 ∂L/∂w₁：Sigmoid函数，grad_w1(x)';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '求',
    '∂L/∂w₁',
    'L',
    'w₁',
    'Sigmoid',
    '函',
    '数',
    '函数',
    'grad_w1',
    'grad',
    'w1',
    'x',
  ]);
});

test('a text of any characters is read without an error, and no word lies outside of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const { term, start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
        expect(typeof term).toBe('string');
      }
    }),
  );
});

test.each([
  ['how does a network learn', ['network', 'learn']],
  ['什么是梯度', ['梯度']],
  ['损失的梯度', ['损失', '梯度']],
  ['的', ['的']],
  ['the', ['the']],
  ['w5 w5 W_5', ['w5']],
  ['z_h1', [{ either: [['zh1'], ['z', 'h1']] }]],
  [String.raw`\frac{\partial L}{\partial w_1}`, ['∂l/∂w1']],
  ['?!', []],
])('“%s” asks for what it is about', (query, wanted) => {
  expect(wantedOf(query)).toEqual(wanted);
});

test('of a very long query the beginning counts', () => {
  const words = Array.from(
    { length: 500 },
    (_, i) => `word${'abcdefghij'[i % 10]}${'abcdefghij'[((i / 10) % 10) | 0]}`,
  );
  expect(wantedOf(words.join(' ')).length).toBeLessThanOrEqual(12);
  expect(wantedOf('x'.repeat(10_000))).toEqual([]);
  expect(runsOf('梯'.repeat(10_000))[0]?.length).toBeLessThanOrEqual(200);
});

test.each([
  [String.raw`\frac{\partial L}{\partial w_1} = \frac{1}{1 + e^{-z}}`, '∂L/∂w₁ = 1/(1 + e^(-z))'],
  [String.raw`z_{h_1} \cdot \sigma'(z) \approx 0.17`, "z_h1 · σ'(z) ≈ 0.17"],
  [String.raw`\begin{aligned} a &= x^2 \\[0.4em] &= \forward{4} \end{aligned}`, 'a = x² ; = 4'],
  [String.raw`\hat{y} = \operatorname{ReLU}(\bigl(z\bigr))`, 'ŷ = ReLU((z))'],
  [String.raw`-\ln p`, '-ln p'],
  [String.raw`\frac{unfinished`, 'unfinished/'],
])('the formula %s can be read as text', (tex, text) => {
  expect(formulaText(tex)).toBe(text);
});

test('a text comes without the signs of its Markdown, and its code apart', () => {
  const markdown = [
    '## The *chain*',
    'Take **one** `factor` of [a lesson](lesson:loss), $w_1$:\nit is _s_.',
    '![Two neurons](figure:chain-w1)',
    '[Now write it](exercise:sigmoid)',
    '- first\n- second',
    '| Idea | In short |\n|---|---|\n| Loss | how *far* |',
    '```python\ndef grad_w1(x):\n```',
  ].join('\n\n');
  expect(plainText(markdown)).toBe(
    'The chain • Take one factor of a lesson, w₁: it is s. • Two neurons • first second • Loss – how far',
  );
  expect(codeIn(markdown)).toBe('def grad_w1(x):');
});
