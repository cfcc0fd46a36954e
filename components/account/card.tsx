import type { ReactNode } from 'react';

/** The narrow page of signing in, registering and the account. */
export function AccountCard({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-md flex-1 px-4 py-10 sm:py-16">
      <h1 className="font-semibold text-3xl tracking-tight">{title}</h1>
      {intro && <p className="mt-2 text-muted">{intro}</p>}
      <div className="mt-6 grid gap-5 card rounded-lg p-5 shadow-raised sm:p-6">{children}</div>
    </main>
  );
}
