import { BadgeCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import { Fact, Facts, Missing, Section } from "./facts";

const renewal = ({ autoRenewal }: CampaignDetail): string =>
  autoRenewal === null ? "Renews or expires on" : autoRenewal ? "Renews on" : "Expires on";

export const OverviewTab = ({ detail }: { detail: CampaignDetail }) => (
  <div className="grid gap-6">
    <Section title="Campaign">
      <Facts>
        <Fact label="Use case">
          {detail.useCaseName}
          {detail.subUseCases.length > 0 && (
            <span className="block text-sm text-muted">{detail.subUseCases.join(", ")}</span>
          )}
        </Fact>
        <Fact label="Description">{detail.description ?? <Missing>Not read yet</Missing>}</Fact>
        <Fact label="Registered on">
          <Time iso={detail.registeredOn} format="date" />
        </Fact>
        <Fact label={renewal(detail)}>
          {detail.renewsOrExpiresOn ? (
            <Time iso={detail.renewsOrExpiresOn} format="date" />
          ) : (
            <Missing>Not read yet</Missing>
          )}
        </Fact>
        <Fact label="Reference ID">
          {detail.referenceId ? (
            <span className="font-mono text-sm">{detail.referenceId}</span>
          ) : (
            <Missing>None</Missing>
          )}
        </Fact>
        {detail.previouslyAccepted && (
          <Fact label="Accepted before">
            <Badge tone="success" icon={BadgeCheck}>
              Previously accepted
            </Badge>
          </Fact>
        )}
      </Facts>
    </Section>
    <Section title="Messages">
      <Facts>
        <Fact label="Message flow">{detail.messageFlow ?? <Missing>Not read yet</Missing>}</Fact>
        {detail.samples.map((sample, index) => (
          <Fact key={`${String(index)}-${sample}`} label={`Sample ${String(index + 1)}`}>
            {sample}
          </Fact>
        ))}
      </Facts>
    </Section>
  </div>
);
