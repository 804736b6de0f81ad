import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Header } from "@/components/shell/header";
import { Live } from "@/components/shell/live";
import type { NavigationEntry } from "@/components/shell/navigation";
import { Rail } from "@/components/shell/rail";
import { railCookie, readRail } from "@/components/shell/rail-state";
import { SkipLink } from "@/components/shell/skip-link";
import { requireViewer } from "@/lib/auth/viewer";
import { inboxCount } from "@/lib/services/campaigns";
import { newestNews } from "@/lib/services/live/news";
import type { ServiceContext } from "@/lib/services/context";

/** What every kind of company has. Each page says itself what of it the role may see and do. */
const commonEntries: NavigationEntry[] = [
  { href: "/events", label: "Events", icon: "events" },
  { href: "/audit", label: "Audit", icon: "audit" },
  { href: "/settings", label: "Settings", icon: "settings" },
];

const entriesFor = async (ctx: ServiceContext): Promise<NavigationEntry[]> => {
  if (ctx.account.kind !== "CSP") return [];
  // The shell outlives an outage: the page itself says what could not be loaded.
  const count = await inboxCount(ctx).catch(() => null);
  return [
    { href: "/campaigns", label: "My Campaigns", icon: "campaigns" },
    { href: "/cnp-campaigns", label: "CNP Campaigns", icon: "inbox", count },
  ];
};

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { viewer, ctx } = await requireViewer();
  // During an outage the stream begins at its own start; the page says what could not be loaded.
  const since = Number(await newestNews(ctx.account.id).catch(() => 0n));
  const entries = [...(await entriesFor(ctx)), ...commonEntries];
  const rail = readRail((await cookies()).get(railCookie)?.value);
  return (
    <>
      <SkipLink />
      <div className="flex min-h-dvh">
        <Rail entries={entries} initial={rail} />
        <div className="flex min-w-0 flex-1 flex-col">
          <Header viewer={viewer} entries={entries} />
          <Live since={since}>
            <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
              {children}
            </main>
          </Live>
        </div>
      </div>
    </>
  );
}
