import type { Metadata } from "next";
import { EventPanel } from "@/components/events/event-panel";
import { EventsScreen } from "@/components/events/events-screen";
import { HealthPanel } from "@/components/events/health-panel";
import { readEventParams } from "@/components/events/search-params";
import { Banner } from "@/components/ui/banner";
import { requireViewer } from "@/lib/auth/viewer";
import { can, whyNot } from "@/lib/domain/roles";
import { getEvent } from "@/lib/services/events/get";
import { eventHealth } from "@/lib/services/events/health";
import { listEvents } from "@/lib/services/events/list";

export const metadata: Metadata = { title: "Events" };

type EventsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EventsPage({ searchParams }: EventsPageProps) {
  const { viewer, ctx } = await requireViewer();
  const { query, panel, invalid } = readEventParams(await searchParams);
  const page = listEvents(ctx, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  const [health, event] = await Promise.all([
    eventHealth(ctx).catch(() => null),
    panel === null ? null : getEvent(ctx, panel),
  ]);
  const reasons = can(viewer.role, "integrations:write")
    ? []
    : [whyNot("integrations:write", "verify or retry an event")];
  return (
    <EventsScreen
      page={page}
      facets={facets}
      invalid={invalid}
      health={
        health === null ? (
          <Banner tone="warning" title="The health of the webhook could not be read. Reload the page." />
        ) : (
          <HealthPanel health={health} reasons={reasons} />
        )
      }
      panel={
        panel === null ? null : event === null ? (
          <Banner tone="warning" title={`Your company has no event ${panel}.`} />
        ) : (
          <EventPanel event={event} reasons={reasons} linksHistory={can(viewer.role, "history:read")} />
        )
      }
    />
  );
}
