import type { BandwidthApp } from "../bandwidth/routes/context";
import { BandwidthRefusal, errorOfStatus, errorResponse, rootOf, xmlAnswer } from "../bandwidth/errors";
import type { BandwidthStore } from "../bandwidth/store";
import { callerOf, clientOf, issueToken } from "../bandwidth/tokens";
import type { Faults } from "../core/faults";
import type { Limits } from "../core/limits";
import type { Log } from "../core/log";
import type { Random } from "../core/random";
import { answer, type Exchange } from "./exchange";
import type { LoggedRequest, Outcome } from "./request-log";
import { strike } from "./strike";

type Deps = {
  app: BandwidthApp;
  store: BandwidthStore;
  random: Random;
  limits: Limits;
  faults: Faults;
  log: Log<LoggedRequest>;
  realNow: () => number;
  /** What is due happens before the next call looks. */
  tick: () => void;
};

const TOKEN_PATH = "/bandwidth/api/v1/oauth2/token";

/**
 * The published limit is one over all Campaign Management endpoints. ASSUMPTION: orders for numbers have the same
 * figures and a count of their own; of subscriptions and tokens none is published.
 */
function laneOf(path: string): string | null {
  if (path.includes("/campaignManagement/")) return "campaigns";
  return path.includes("/tnoptions") ? "numbers" : null;
}

const headerOf = (request: Request): string => request.headers.get("authorization") ?? "";

/** Who is calling, is the limit kept, does a fault strike: then the API itself. Every call is logged once. */
export function createBandwidthPipeline(deps: Deps): (request: Request) => Promise<Exchange> {
  const { store, limits, faults, log } = deps;

  function admits(company: string, { method, path }: { method: string; path: string }): boolean {
    const lane = laneOf(path);
    const kind = method === "GET" ? "read" : "write";
    return lane === null || limits.admit({ system: "bandwidth", account: company, kind, lane });
  }

  return async (request) => {
    deps.tick();
    const { pathname: path, search } = new URL(request.url);
    const { method } = request;
    const forToken = path === TOKEN_PATH && method === "POST";
    const caller = forToken ? undefined : callerOf(store, headerOf(request));
    const company = forToken ? clientOf(store, headerOf(request)) : caller?.account.company;
    const root = rootOf(path, method);
    const note = {
      at: deps.realNow(),
      system: "bandwidth" as const,
      company: company ?? null,
      method,
      path,
      query: search.slice(1),
      body: (await request.clone().text()) || null,
    };
    const write = (status: number, outcome?: Outcome): void => {
      log.append({ ...note, status, ...outcome });
    };
    const refused = (status: number): Exchange => {
      write(status);
      return answer(errorResponse(new BandwidthRefusal(status), root));
    };

    if (!forToken && !caller) return refused(401);
    if (caller && !admits(caller.account.company, { method, path })) return refused(429);
    const apply = async (): Promise<Response> =>
      caller
        ? deps.app.fetch(request, { company: caller.account.company, user: caller.user })
        : issueToken(deps, request);
    const fault = faults.take({ system: "bandwidth", method, path });
    if (fault)
      return strike(fault, {
        apply,
        write,
        errorAnswer: (status) => errorResponse(errorOfStatus(status), root),
        ...(caller && { brokenAnswer: () => xmlAnswer(`<?xml version="1.0"?>\n<${root}>\n<Imported`) }),
      });
    const response = await apply();
    write(response.status);
    return answer(response);
  };
}
