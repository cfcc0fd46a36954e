import { expect, test } from 'vitest';
import { inChinese } from '#components/typescript-chinese.ts';

test('whoever reads Chinese is told in Chinese what TypeScript says most often, with the names in it, causes included', () => {
  expect(inChinese("Type 'string' is not assignable to type 'number'.")).toBe('类型“string”不能赋给类型“number”。');
  expect(inChinese("Cannot find name 'Mth'. Did you mean 'Math'?")).toBe('找不到名称“Mth”，是不是想写“Math”？');
  expect(
    inChinese(
      "Argument of type 'Params' is not assignable to parameter of type 'number'.\n  Object is possibly 'undefined'.",
    ),
  ).toBe('这里需要类型“number”的参数，给的是“Params”。\n  这个值可能是“undefined”。');
  expect(inChinese('Expected 1 arguments, but got 2.')).toBe('需要 1 个参数，给了 2 个。');
});

test('what nobody has translated stays as TypeScript says it, and what is in Chinese stays too', () => {
  for (const text of ['An accessor cannot have type parameters.', '类型“string”不能赋给类型“number”。'])
    expect(inChinese(text)).toBe(text);
});
