'use client';

import './globals.css';

/** In both languages, and without the shell: what broke may be what the shell is made of. */
const texts = [
  {
    lang: 'en',
    title: 'That was our fault',
    text: 'Something broke on our side. Nothing you wrote is lost; please try again in a moment.',
    retry: 'Try again',
  },
  {
    lang: 'zh-Hans',
    title: '是我们出了问题',
    text: '我们这边出了故障。你写的内容都还在，请稍后再试。',
    retry: '再试一次',
  },
] as const;

export default function GlobalError({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <head>
        <title>Chainrule</title>
      </head>
      <body className="flex flex-col font-sans antialiased">
        <main id="main" className="mx-auto grid w-full max-w-xl flex-1 content-center gap-10 p-8">
          {texts.map(({ lang, title, text, retry }) => (
            <section key={lang} lang={lang} className="grid justify-items-start gap-4">
              <h1 className="font-semibold text-3xl tracking-tight">{title}</h1>
              <p className="text-muted">{text}</p>
              <button type="button" onClick={() => location.reload()} className="button-primary">
                {retry}
              </button>
            </section>
          ))}
          {error.digest && <p className="font-mono text-muted text-sm">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
