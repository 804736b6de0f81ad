import type { Metadata } from "next";
import { BandwidthCard } from "@/components/settings/bandwidth-card";
import { InfobipCard } from "@/components/settings/infobip-card";
import { KeyCard } from "@/components/settings/key-card";
import { WebhookCard } from "@/components/settings/webhook-card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import { can, whyNot } from "@/lib/domain/roles";
import { getBandwidth } from "@/lib/services/bandwidth/get";
import { getInfobip } from "@/lib/services/infobip/get";
import { getIntegrations } from "@/lib/services/integrations/get";

export const metadata: Metadata = { title: "Settings: Integrations" };

export default async function IntegrationsPage() {
  const { viewer, ctx } = await requireViewer();
  if (!can(viewer.role, "integrations:write"))
    return <EmptyState kind="forbidden" sentence={whyNot("integrations:write", "see the integrations")} />;
  const [view, infobip, bandwidth] = await Promise.all([
    getIntegrations(ctx),
    getInfobip(ctx),
    getBandwidth(ctx),
  ]);
  const isSandbox = ctx.account.environment === "SANDBOX";
  return (
    <>
      <KeyCard view={view} />
      <WebhookCard view={view} />
      {ctx.account.kind === "CSP" && (
        <>
          <InfobipCard view={infobip} isSandbox={isSandbox} />
          <BandwidthCard view={bandwidth} isSandbox={isSandbox} now={ctx.now.toISOString()} />
        </>
      )}
    </>
  );
}
