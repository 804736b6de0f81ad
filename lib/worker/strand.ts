import { log } from "@/lib/log";

export type IsStopping = () => boolean;
type Work = (accountId: string, isStopping: IsStopping) => Promise<void>;

/**
 * One kind of work, for one account at a time. It runs at once, or once more after the run in progress, so that a wake-up
 * that arrives meanwhile is never lost. Kinds of work are strands of their own: long readings hold up no write.
 */
export const strand = (name: string, work: Work): Work => {
  const again = new Map<string, boolean>();
  return async (accountId, isStopping) => {
    if (again.has(accountId)) {
      again.set(accountId, true);
      return;
    }
    try {
      do {
        again.set(accountId, false);
        await work(accountId, isStopping);
      } while (again.get(accountId) === true && !isStopping());
    } catch (error) {
      log().error({ accountId, err: String(error) }, `${name} failed`);
    } finally {
      again.delete(accountId);
    }
  };
};
