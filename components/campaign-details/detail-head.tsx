import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { CampaignMarks, TcrStatus } from "@/components/ui/campaign-badges";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { MigrationState } from "@/components/ui/migration-state";
import { Place } from "@/components/ui/place";
import type { CampaignDetail } from "@/lib/services/campaigns/dto";
import { OfferButton } from "./detail-actions";
import { DetailFreshness } from "./detail-freshness";
import { migrationOffer, offersFor } from "./offers";
import type { DetailTab } from "./tabs";

/** The list that this campaign is in. */
const listOf = ({ role, dca }: CampaignDetail): { href: string; label: string } => {
  if (dca)
    return dca.role === "SECONDARY"
      ? { href: "/dca/secondary", label: "Campaigns Shared by Primary DCAs" }
      : { href: "/dca/primary", label: "Campaigns Shared by CSPs" };
  return role === "OWN"
    ? { href: "/campaigns", label: "My Campaigns" }
    : { href: "/cnp-campaigns", label: "CNP Campaigns" };
};

/** Id, brand, use case, badges, and what the present state asks for. */
type DetailHeadProps = {
  detail: CampaignDetail;
  tab: DetailTab;
  /** The open hand-over that it is in; null: none. */
  handoverId: string | null;
};

export const DetailHead = ({ detail, tab, handoverId }: DetailHeadProps) => {
  const back = listOf(detail);
  // Among the parties the migration has its button beside the partner, as in the registry's portal.
  const beside = tab === "parties" && !detail.dca ? migrationOffer(detail).action : null;
  const offers = offersFor(detail).filter((offer) => offer.action !== beside);
  return (
    <header className="grid gap-3">
      <Place href={back.href} />
      <Link
        href={back.href}
        data-chrome
        className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
      >
        <ArrowLeft size={14} aria-hidden />
        {back.label}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="font-mono text-xl">{detail.campaignId}</h1>
            <CopyButton text={detail.campaignId} />
            <TcrStatus status={detail.tcrStatus} />
            <CampaignMarks mock={detail.mock} soleProprietor={detail.soleProprietor} />
          </div>
          <p className="min-w-0 break-words">
            <span className="font-medium">{detail.brandName ?? "Brand name not read"}</span>{" "}
            <span className="font-mono text-sm text-muted">{detail.brandId}</span>
            <span className="text-muted"> · {detail.useCaseName}</span>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2" data-chrome>
          {!detail.dca && !detail.mock && (
            <LinkButton
              prefetch={false}
              href={
                handoverId === null ? `/handovers/new?ids=${detail.campaignId}` : `/handovers/${handoverId}`
              }
            >
              {handoverId === null ? "Prepare hand-over" : "Open hand-over"}
            </LinkButton>
          )}
          {offers.map((offer, index) => (
            <OfferButton
              key={offer.action}
              offer={offer}
              variant={index === 0 && offer.action !== "cancel" && !offer.quiet ? "primary" : "secondary"}
            />
          ))}
        </div>
      </div>
      <div
        className="flex flex-wrap items-center gap-x-4 gap-y-1 outline-none"
        tabIndex={-1}
        data-state-focus
      >
        {detail.migration.stage !== "NONE" && (
          <span className="inline-flex items-center gap-2 text-sm text-muted">
            Migration <MigrationState migration={detail.migration} className="text-text" />
          </span>
        )}
        <span className={detail.migration.stage === "NONE" ? undefined : "sm:ms-auto"}>
          <DetailFreshness campaignId={detail.campaignId} readAt={detail.factsReadAt} />
        </span>
      </div>
    </header>
  );
};
