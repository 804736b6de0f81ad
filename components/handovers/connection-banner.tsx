import { counted } from "@/components/dialogs/words";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { isOffline } from "@/lib/domain/handover/downtime";
import type { HandoverDetail } from "@/lib/services/handovers/dto";

/** What an open hand-over lacks of its provider: the connection itself, or an answer. */
export const ConnectionBanner = ({ handover }: { handover: HandoverDetail }) => {
  const { connection, providerName, endedAt, campaigns } = handover;
  if (endedAt !== null) return null;
  if (connection.connected)
    return connection.problem === null ? null : (
      <Banner tone="warning" title={`${providerName} could not be read`}>
        {connection.problem}
      </Banner>
    );
  const offline = campaigns.filter(({ state, times }) => state === "ACTIVE" && isOffline(times)).length;
  return (
    <Banner
      tone={offline > 0 ? "danger" : "warning"}
      title={`There is no connection to ${providerName}`}
      action={
        <LinkButton size="sm" href="/settings/integrations">
          Set it up
        </LinkButton>
      }
    >
      {offline > 0
        ? `The numbers of ${counted(offline, "campaign")} are offline, and nobody hears when ${providerName} has registered them. Set the connection up, or roll the OSR back.`
        : "Without it no step can begin. What is prepared stays as it is."}
    </Banner>
  );
};
