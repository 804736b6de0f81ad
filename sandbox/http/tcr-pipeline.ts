import type { Faults } from "../core/faults";
import type { Limits } from "../core/limits";
import type { Log } from "../core/log";
import type { Company, CompanyKind } from "../tcr/entities";
import { refuse } from "../tcr/errors";
import type { TcrApp } from "../tcr/routes/context";
import { authenticate } from "./authenticate";
import { answer, type Exchange } from "./exchange";
import { bodyForLog, type LoggedRequest } from "./request-log";
import { strike } from "./strike";

type Deps = {
  apps: Record<CompanyKind, TcrApp>;
  companies: ReadonlyMap<string, Company>;
  limits: Limits;
  faults: Faults;
  log: Log<LoggedRequest>;
  realNow: () => number;
};

type Call = { request: Request; kind: CompanyKind; company: Company };

/** Who is calling, is the quota kept, does a fault strike: then the API itself. Every call is logged once. */
export function createTcrPipeline(deps: Deps): (request: Request, kind: CompanyKind) => Promise<Exchange> {
  const { companies, limits, faults, log } = deps;

  async function apply({ request, kind, company }: Call): Promise<Response> {
    return deps.apps[kind].fetch(request, { company });
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
    const call = { request, kind, company };
    const fault = faults.take({ system: "tcr", method: request.method, path: pathname });
    if (fault)
      return strike(fault, {
        apply: () => apply(call),
        write: (status, outcome) => {
          log.append({ ...note, company: company.id, status, ...outcome });
        },
        errorAnswer,
      });
    const response = await apply(call);
    log.append({ ...note, company: company.id, status: response.status });
    return answer(response);
  };
}

const errorAnswer = (status: number): Response =>
  status === 401 || status === 429 || status === 204
    ? new Response(null, { status })
    : Response.json([refuse(590, "Internal system error")], { status });
