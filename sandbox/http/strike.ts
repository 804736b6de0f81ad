import type { Fault } from "../core/faults";
import { answer, CUT, type Exchange } from "./exchange";
import type { Outcome } from "./request-log";

const DEFAULT_DELAY_MS = 2_000;

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const brokenJson = (): Response =>
  new Response('{"records":[{', { status: 200, headers: { "content-type": "application/json" } });

/** What a fault does to one call: the same for every imitated system, which brings its own forms of answers. */
export async function strike(
  fault: Fault,
  call: {
    apply: () => Promise<Response>;
    /** Logs the call; status 0: nothing was answered. */
    write: (status: number, outcome?: Outcome) => void;
    errorAnswer: (status: number) => Response;
    /** A body that ends too early; JSON when it is not said. */
    brokenAnswer?: () => Response;
  },
): Promise<Exchange> {
  const { apply, write, errorAnswer } = call;
  const delay = fault.delayMs ?? DEFAULT_DELAY_MS;
  const status = fault.status ?? 503;
  switch (fault.mode) {
    case "drop-before":
      write(0, { cut: true });
      return CUT;
    case "apply-then-drop":
      write((await apply()).status, { cut: true });
      return CUT;
    case "late-apply":
      // The connection is gone at once; the write arrives where nobody waits for its answer.
      setTimeout(
        () =>
          void apply().then((response) => {
            write(response.status, { cut: true });
          }),
        delay,
      );
      return CUT;
    case "status":
      // At once, unless the fault asks for a slow refusal.
      await pass(fault.delayMs ?? 0);
      write(status);
      return answer(errorAnswer(status));
    case "apply-then-status":
      write(status, { applied: (await apply()).status });
      return answer(errorAnswer(status));
    case "slow": {
      await pass(delay);
      const response = await apply();
      write(response.status);
      return answer(response);
    }
    case "bad-json": {
      const response = await apply();
      write(response.status);
      return answer((call.brokenAnswer ?? brokenJson)());
    }
  }
}
