import type { Faults } from "../core/faults";
import type { Limits } from "../core/limits";
import type { Log } from "../core/log";
import type { Account } from "../infobip/entities";
import { errorOfStatus, errorResponse, InfobipRefusal } from "../infobip/errors";
import type { InfobipApp } from "../infobip/routes/context";
import { answer, type Exchange } from "./exchange";
import { bodyForLog, type LoggedRequest, type Outcome } from "./request-log";
import { strike } from "./strike";

type Deps = {
  app: InfobipApp;
  accountByKey: (apiKey: string) => Account | undefined;
  limits: Limits;
  faults: Faults;
  log: Log<LoggedRequest>;
  realNow: () => number;
};

/** `Authorization: App …` is the one way in that is imitated. */
const keyOf = (request: Request): string =>
  /^App (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";

/** Calls that share one published limit. */
function laneOf(method: string, path: string): { kind: "read" | "write"; lane?: string } {
  if (method === "GET") {
    if (path.endsWith("/numbers/1/numbers")) return { kind: "read", lane: "owned" };
    return { kind: "read" };
  }
  if (path.endsWith("/numbers/import")) return { kind: "write", lane: "import" };
  if (path.endsWith("/campaigns/migrate")) return { kind: "write", lane: "migrate" };
  return { kind: "write" };
}

/** No limit is published for subscriptions. */
const isUnlimited = (path: string): boolean => path.startsWith("/infobip/subscriptions/");

/** Who is calling, is the limit kept, does a fault strike: then the API itself. Every call is logged once. */
export function createInfobipPipeline(deps: Deps): (request: Request) => Promise<Exchange> {
  const { limits, faults, log } = deps;

  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const { method } = request;
    const note = {
      at: deps.realNow(),
      system: "infobip" as const,
      method,
      path: pathname,
      query: search.slice(1),
      body: bodyForLog(await request.clone().text()),
    };
    const account = deps.accountByKey(keyOf(request));
    if (!account) {
      log.append({ ...note, company: null, status: 401 });
      return answer(errorResponse(new InfobipRefusal(401), "classic"));
    }
    const { company } = account;
    const { errorShape } = account.behaviour;
    const write = (status: number, outcome?: Outcome): void => {
      log.append({ ...note, company, status, ...outcome });
    };
    if (
      !isUnlimited(pathname) &&
      !limits.admit({ system: "infobip", account: company, ...laneOf(method, pathname) })
    ) {
      write(429);
      return answer(errorResponse(new InfobipRefusal(429), errorShape));
    }
    const apply = async (): Promise<Response> => deps.app.fetch(request, { company });
    const fault = faults.take({ system: "infobip", method, path: pathname });
    if (fault)
      return strike(fault, {
        apply,
        write,
        errorAnswer: (status) => errorResponse(errorOfStatus(status), errorShape, status),
      });
    const response = await apply();
    write(response.status);
    return answer(response);
  };
}
