import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Header } from "@/components/shell/header";
import { Live } from "@/components/shell/live";
import type { NavigationEntry } from "@/components/shell/navigation";
import { navigationIcons as icons } from "@/components/shell/navigation-icons";
import { Rail } from "@/components/shell/rail";
import { railCookie, readRail } from "@/components/shell/rail-state";
import { SkipLink } from "@/components/shell/skip-link";
import { DensityScope } from "@/components/ui/density";
import { requireViewer } from "@/lib/auth/viewer";
import { dcaRoles } from "@/lib/domain/campaign";
import { inboxCount } from "@/lib/services/campaigns";
import { dcaCount } from "@/lib/services/dca/list";
import { openBatches } from "@/lib/services/batches/open";
import { openDowntimes } from "@/lib/services/handovers/downtimes";
import { newestNews } from "@/lib/services/live/news";
import type { ServiceContext } from "@/lib/services/context";

const dcaEntries = async (ctx: ServiceContext): Promise<NavigationEntry[]> => {
  const [primary, secondary] = await Promise.all(
    dcaRoles.map((role) => dcaCount(ctx, role).catch(() => null)),
  );
  return [
    { href: "/dca/primary", label: "From CSPs", icon: icons.inbox, count: primary ?? null },
    { href: "/dca/secondary", label: "From Primary DCAs", icon: icons.secondary, count: secondary ?? null },
  ];
};

/** What every kind of company has. Each page says itself what of it the role may see and do. */
const commonEntries: NavigationEntry[] = [
  { href: "/batches", label: "Batches", icon: icons.batches },
  { href: "/events", label: "Events", icon: icons.events },
  { href: "/audit", label: "Audit", icon: icons.audit },
  { href: "/settings", label: "Settings", icon: icons.settings },
];

const entriesFor = async (ctx: ServiceContext): Promise<NavigationEntry[]> => {
  const migrations: NavigationEntry = { href: "/migrations", label: "Migrations", icon: icons.migrations };
  if (ctx.account.kind === "DCA") return [...(await dcaEntries(ctx)), migrations];
  // The shell outlives an outage: the page itself says what could not be loaded.
  const count = await inboxCount(ctx).catch(() => null);
  return [
    { href: "/campaigns", label: "My Campaigns", icon: icons.campaigns },
    { href: "/cnp-campaigns", label: "CNP Campaigns", icon: icons.inbox, count },
    { href: "/cnp-campaigns/history", label: "History", icon: icons.history },
    migrations,
    { href: "/handovers", label: "Hand-overs", icon: icons.handovers },
    { href: "/imports", label: "Imported campaigns", icon: icons.imports },
  ];
};

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { viewer, ctx } = await requireViewer();
  // During an outage the stream begins at its own start; the page says what could not be loaded.
  const since = Number(await newestNews(ctx.account.id).catch(() => 0n));
  const [batches, downtimes] = await Promise.all([
    openBatches(ctx).catch(() => []),
    openDowntimes(ctx).catch(() => []),
  ]);
  const entries = [...(await entriesFor(ctx)), ...commonEntries];
  const rail = readRail((await cookies()).get(railCookie)?.value);
  return (
    <>
      <SkipLink />
      <DensityScope initial={viewer.density} className="flex min-h-dvh">
        <Rail entries={entries} initial={rail} />
        <div className="flex min-w-0 flex-1 flex-col">
          <Header viewer={viewer} entries={entries} batches={batches} downtimes={downtimes} />
          <Live since={since}>
            <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
              {children}
            </main>
          </Live>
        </div>
      </DensityScope>
    </>
  );
}
