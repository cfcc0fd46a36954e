// Run by graph-texts.test.ts in a Node of its own: the tests' own resolves React as a server component would, without state.
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { FirstWrong } from '#components/graph/first-wrong.tsx';
import { judgeRun } from '#components/graph/judge-run.ts';
import { NetworkGraph } from '#components/graph/network-graph.tsx';
import type { Language } from '#components/language.ts';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { graphView } from '#grader/graph-view.ts';
import en from '#messages/en.json' with { type: 'json' };
import zh from '#messages/zh.json' with { type: 'json' };
import type { VisibleCaseReport } from '#server/views.ts';

const messages = { en, zh };
const exercise = exerciseBySlug('backprop-w1');
if (!exercise) throw new Error('no exercise backprop-w1');
const graphs = exercise.visible.flatMap(({ input }) => graphView(exercise, input) ?? []);

/** Forgot b1, and did the rest right with what came of it. */
const trace = [
  { name: 'z1', value: 1.58 },
  { name: 'h1', value: 1 / (1 + Math.exp(-1.58)) },
  { name: 'h2', value: 0.323004143761477 },
];
const wrong = exercise.visible.map(
  ({ criterion = '', input }, place): VisibleCaseReport => ({
    ...{ criterion, input, visible: true, verdict: 'fail', expected: exercise.reference(...input), output: 0 },
    ...{ differences: [], console: '', trace: place === 1 ? trace : [] },
  }),
);
const traced = judgeRun(graphs, wrong, exercise.tolerance);

function html(locale: 'en' | 'zh', language: Language) {
  const inLocale = (child: React.ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        {child}
      </NextIntlClientProvider>,
    );
  const { firstWrong } = traced;
  return {
    untraced: inLocale(<NetworkGraph graphs={graphs} traced={null} language={language} />),
    traced: inLocale(<NetworkGraph graphs={graphs} traced={traced} language={language} />),
    sentence: firstWrong && inLocale(<FirstWrong firstWrong={firstWrong} cases={traced.cases} />),
    hidden: firstWrong && inLocale(<FirstWrong firstWrong={{ ...firstWrong, case: 9 }} cases={traced.cases} />),
  };
}

process.stdout.write(JSON.stringify({ en: html('en', 'python'), zh: html('zh', 'typescript') }));
