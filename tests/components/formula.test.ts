import katex from 'katex';
import { expect, test, vi } from 'vitest';
import { frame, katexOptions } from '#components/diagnosis/frame.ts';
import { exercises } from '#exercises/catalog.ts';
import { chainTex, marks } from '#lib/chain-formula.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import { diagnosed } from '#tests/grader/diagnose/submitted.ts';

test('what is amiss is framed and named in both languages, for eyes and for screen readers', () => {
  const warned = vi.spyOn(console, 'warn');
  for (const { Diagnosis } of [en, zh]) {
    for (const mark of marks) {
      const word = Diagnosis.marks[mark];
      const html = katex.renderToString(`a \\cdot ${frame('w_{5}', mark, word)}`, katexOptions);
      const [mathml = '', shown = ''] = html.split('<span class="katex-html"');
      expect(mathml.replace(/\u00a0/g, ' ')).toContain(`${word}</mtext>`);
      expect(shown).toContain(`amiss amiss-${mark}`);
      expect(shown).toContain('fbox');
      expect(html).not.toContain('katex-error');
    }
  }
  expect(warned).not.toHaveBeenCalled();
});

test('the formula of every diagnosis can be set as it is shown', () => {
  const texts = exercises.flatMap((exercise) =>
    Object.values(exercise.mutants).flatMap((mutant) => {
      const diagnosis = diagnosed(exercise, mutant);
      return diagnosis ? chainTex(diagnosis, (tex, mark) => frame(tex, mark, zh.Diagnosis.marks[mark])) : [];
    }),
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const tex of texts) expect(katex.renderToString(tex, katexOptions)).not.toContain('katex-error');
});
