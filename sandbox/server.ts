import { createBandwidthApp } from "./bandwidth/app";
import { createControlApp } from "./control/app";
import { createBandwidthPipeline } from "./http/bandwidth-pipeline";
import { answer, type Exchange } from "./http/exchange";
import { createInfobipPipeline } from "./http/infobip-pipeline";
import { createNodeServer, listen, shut } from "./http/node-server";
import { createTcrPipeline } from "./http/tcr-pipeline";
import { createInfobipApp } from "./infobip/app";
import { createPageApp } from "./page/app";
import { assemble, type SandboxOptions } from "./sandbox";
import { createTcrApps } from "./tcr/app";

export type RunningSandbox = {
  /** In-process calls; a cut connection rejects as a failed fetch does. */
  fetch: (request: Request) => Promise<Response>;
  listen: (port: number, host?: string) => Promise<{ port: number; url: string }>;
  close: () => Promise<void>;
};

export function createSandbox(options: SandboxOptions): RunningSandbox {
  const sandbox = assemble(options);
  const { registry, deliveries, transport } = sandbox;
  const tcr = createTcrPipeline({
    apps: createTcrApps({ registry, deliveries, transport }),
    companies: registry.store.companies,
    limits: sandbox.limits,
    faults: sandbox.faults,
    log: sandbox.requests,
    realNow: sandbox.clock.realNow,
  });
  const infobip = createInfobipPipeline({
    app: createInfobipApp({ ...sandbox.infobip, clock: sandbox.clock, registry }),
    accountByKey: sandbox.infobip.store.accountByKey,
    limits: sandbox.limits,
    faults: sandbox.faults,
    log: sandbox.requests,
    realNow: sandbox.clock.realNow,
  });
  const bandwidth = createBandwidthPipeline({
    ...sandbox.bandwidth,
    app: createBandwidthApp({ ...sandbox.bandwidth, clock: sandbox.clock, registry }),
    limits: sandbox.limits,
    faults: sandbox.faults,
    log: sandbox.requests,
    realNow: sandbox.clock.realNow,
  });
  const control = createControlApp(sandbox);
  const page = createPageApp(sandbox);

  async function handle(request: Request): Promise<Exchange> {
    const { pathname } = new URL(request.url);
    registry.expire();
    if (pathname.startsWith("/tcr/csp/v2/")) return tcr(request, "CSP");
    if (pathname.startsWith("/tcr/dca/v2/")) return tcr(request, "DCA");
    if (pathname.startsWith("/infobip/")) return infobip(request);
    if (pathname.startsWith("/bandwidth/")) return bandwidth(request);
    if (pathname.startsWith("/_control/")) return answer(await control.fetch(request));
    return answer(await page.fetch(request));
  }

  const server = createNodeServer(handle);

  return {
    fetch: async (request) => {
      const exchange = await handle(request);
      if (exchange.kind === "cut") throw new TypeError("fetch failed: the connection was closed");
      return exchange.response;
    },
    listen: (port, host = "127.0.0.1") => listen(server, port, host),
    close: async () => {
      sandbox.stop();
      await shut(server);
    },
  };
}
