import type { Fault, Faults } from "../core/faults";
import type { Limits } from "../core/limits";
import type { Log } from "../core/log";
import type { Company, CompanyKind } from "../tcr/entities";
import { refuse } from "../tcr/errors";
import type { TcrApp } from "../tcr/routes/context";
import { authenticate } from "./authenticate";
import { answer, CUT, type Exchange } from "./exchange";
import { bodyForLog, type LoggedRequest } from "./request-log";

const DEFAULT_DELAY_MS = 2_000;

type Deps = {
  apps: Record<CompanyKind, TcrApp>;
  companies: ReadonlyMap<string, Company>;
  limits: Limits;
  faults: Faults;
  log: Log<LoggedRequest>;
  realNow: () => number;
};

type Call = {
  request: Request;
  kind: CompanyKind;
  company: Company;
  note: Omit<LoggedRequest, "status" | "company">;
};

/** Who is calling, is the quota kept, does a fault strike: then the API itself. Every call is logged once. */
export function createTcrPipeline(deps: Deps): (request: Request, kind: CompanyKind) => Promise<Exchange> {
  const { companies, limits, faults, log } = deps;

  async function apply({ request, kind, company }: Call): Promise<Response> {
    return deps.apps[kind].fetch(request, { company });
  }

  async function strike(call: Call, fault: Fault): Promise<Exchange> {
    const write = (status: number, cut: boolean): void => {
      log.append({ ...call.note, company: call.company.id, status, ...(cut && { cut: true as const }) });
    };
    const delay = fault.delayMs ?? DEFAULT_DELAY_MS;
    switch (fault.mode) {
      case "drop-before":
        write(0, true);
        return CUT;
      case "apply-then-drop":
        write((await apply(call)).status, true);
        return CUT;
      case "late-apply":
        // The connection is gone at once; the write arrives where nobody waits for its answer.
        setTimeout(
          () =>
            void apply(call).then(({ status }) => {
              write(status, true);
            }),
          delay,
        );
        return CUT;
      case "status": {
        // At once, unless the fault asks for a slow refusal.
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 0));
        const status = fault.status ?? 503;
        write(status, false);
        return answer(errorAnswer(status));
      }
      case "apply-then-status": {
        await apply(call);
        const status = fault.status ?? 503;
        write(status, false);
        return answer(errorAnswer(status));
      }
      case "slow": {
        await new Promise((resolve) => setTimeout(resolve, delay));
        const response = await apply(call);
        write(response.status, false);
        return answer(response);
      }
      case "bad-json": {
        const { status } = await apply(call);
        write(status, false);
        return answer(
          new Response('{"records":[{', { status: 200, headers: { "content-type": "application/json" } }),
        );
      }
    }
  }

  return async (request, kind) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.clone().text();
    const note = {
      at: deps.realNow(),
      system: "tcr" as const,
      method: request.method,
      path: pathname,
      query: search.slice(1),
      body: bodyForLog(text),
    };
    const company = authenticate(request, kind, companies);
    if (!company) {
      log.append({ ...note, company: null, status: 401 });
      return answer(
        new Response(null, { status: 401, headers: { "www-authenticate": 'Basic realm="TCR"' } }),
      );
    }
    const requestClass = request.method === "GET" || request.method === "HEAD" ? "read" : "write";
    if (!limits.admit({ system: "tcr", account: company.id, kind: requestClass })) {
      log.append({ ...note, company: company.id, status: 429 });
      return answer(new Response(null, { status: 429 }));
    }
    const call = { request, kind, company, note };
    const fault = faults.take({ system: "tcr", method: request.method, path: pathname });
    if (fault) return strike(call, fault);
    const response = await apply(call);
    log.append({ ...note, company: company.id, status: response.status });
    return answer(response);
  };
}

const errorAnswer = (status: number): Response =>
  status === 401 || status === 429 || status === 204
    ? new Response(null, { status })
    : Response.json([refuse(590, "Internal system error")], { status });
