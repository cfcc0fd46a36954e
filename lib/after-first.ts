/**
 * Lets one action succeed before any other starts; when it fails, the next one in line takes its place. After that all run
 * at once. The first write of a browser makes its guest: two at the same time would make two, each with half of the work.
 */
export function afterFirst(): <T>(act: () => Promise<T>) => Promise<T> {
  let first: Promise<unknown> | null = null;
  let done = false;
  return async (act) => {
    while (first && !done) await first.catch(() => undefined);
    if (done) return act();
    const mine = act();
    first = mine;
    try {
      const result = await mine;
      done = true;
      return result;
    } finally {
      first = null;
    }
  };
}
