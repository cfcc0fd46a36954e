/** Called once by Next as the server starts: the grading worker lives in the same process unless this one only serves pages. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  if (process.env.CHAINRULE_ROLE === 'web') return;
  const { startWorkerWithPatience } = await import('#server/worker.ts');
  void startWorkerWithPatience();
}
