import Link from "next/link";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** The id of a campaign: a link to its details, and a way to copy it (T6). */
export const CampaignId = ({ campaignId }: { campaignId: string }) => (
  <>
    <Link
      href={`/campaigns/${encodeURIComponent(campaignId)}`}
      prefetch={false}
      className="rounded-sm font-mono font-medium text-link hover:underline"
    >
      {campaignId}
    </Link>
    <CopyButton text={campaignId} />
  </>
);

export const PartnerCell = ({ partner }: { partner: PartnerRef }) => (
  <span className="block max-w-36 max-md:text-end" title={`${partner.name} (${partner.id})`}>
    <span className="block truncate">{partner.name}</span>
    <span className="block truncate font-mono text-xs text-muted">{partner.id}</span>
  </span>
);

export const UseCaseCell = ({ useCase, name }: { useCase: string; name: string }) => (
  <span className="block truncate md:max-w-28" title={`${name} (${useCase})`}>
    {name}
  </span>
);

export const DateCell = ({ iso }: { iso: string | null }) =>
  iso === null ? (
    <span className="text-muted">Not read</span>
  ) : (
    <Time iso={iso} format="date" className="whitespace-nowrap text-muted" />
  );

export const CarrierTermsCell = ({ terms }: { terms: string | null }) =>
  terms === null ? (
    <span className="text-muted">Not read</span>
  ) : (
    <span className="block truncate max-md:text-end max-md:whitespace-normal md:max-w-32" title={terms}>
      {terms}
    </span>
  );
