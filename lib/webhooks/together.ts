type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };

/**
 * Does one piece of work for everything that arrives while the piece before is in progress. For what ends in a commit:
 * each waits for the disk and, as it tells open screens, for every other one, so that alone each would wait for all that
 * came before it. `work` is all or nothing, and answers in the order of its items. When it fails for several, each is
 * tried alone, in order, so that one that cannot be stored takes no other with it; after two failures the rest is given
 * up, for then it is not them.
 */
export const together = <T, R>(
  work: (items: T[]) => Promise<R[]>,
  { most }: { most: number },
): ((item: T) => Promise<R>) => {
  const waiting: Waiting<T, R>[] = [];
  let working = false;

  /** Null: it is done. */
  const attempt = async (group: Waiting<T, R>[]): Promise<{ error: unknown } | null> => {
    try {
      const results = await work(group.map(({ item }) => item));
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as R);
      return null;
    } catch (error) {
      return { error };
    }
  };

  const settle = async (group: Waiting<T, R>[]): Promise<void> => {
    const failed = await attempt(group);
    if (failed === null) return;
    const alone = group.length === 1 ? [] : [...group];
    for (let failures = 0; failures < 2 && alone.length > 0;) {
      const problem = await attempt(alone.splice(0, 1));
      if (problem !== null) failures += 1;
    }
    // A promise that is settled already stays as it is.
    for (const { reject } of group) reject(failed.error);
  };

  const drain = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) await settle(waiting.splice(0, most));
    working = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!working) void drain();
    });
};
