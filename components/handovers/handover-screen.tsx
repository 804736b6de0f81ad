"use client";

import { ArrowLeft, FileText } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { counted } from "@/components/dialogs/words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { LogCard } from "@/components/ui/log-card";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import { CampaignTable } from "./campaign-table";
import { ConnectionBanner } from "./connection-banner";
import { FilesCard } from "./files-card";
import { DowntimeBanner } from "./downtime-banner";
import { NumbersDialog } from "./numbers-dialog";
import { OsrCard } from "./osr-card";
import { writeReasons } from "./panel-part";
import { PlannerCard } from "./planner-card";
import { PrerequisitesCard } from "./prerequisites-card";
import { SaidBanner } from "./said-banner";
import { StepList } from "./step-list";
import { SwitchDialog } from "./switch-dialog";
import { useHandover } from "./use-handover";

const Head = ({ handover }: { handover: HandoverDetail }) => (
  <header className="grid gap-2">
    <Link
      href="/handovers"
      data-chrome
      className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
    >
      <ArrowLeft size={14} aria-hidden />
      Hand-overs
    </Link>
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h1 className="min-w-0 text-xl break-words">{handover.name}</h1>
      <Badge tone={handover.badge.tone}>{handover.badge.label}</Badge>
      <span className="ms-auto" data-chrome>
        <LinkButton size="sm" variant="ghost" href={`/handovers/${handover.id}/report`} prefetch={false}>
          <FileText size={14} aria-hidden />
          Report
        </LinkButton>
      </span>
    </div>
    <p className="text-sm text-muted">
      {counted(handover.campaigns.length, "campaign")} to {handover.providerName}
      {handover.has.osr && " with your own NNID"}. Prepared by {handover.createdBy},{" "}
      <Time iso={handover.createdAt} />.
    </p>
  </header>
);

type Numbers = { campaign: HandoverCampaignView | null };

/** One hand-over from its prerequisites to switched traffic. */
export const HandoverScreen = ({ handover }: { handover: HandoverDetail }) => {
  const actions = useHandover(handover.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [switching, setSwitching] = useState<string[] | null>(null);
  const [numbers, setNumbers] = useState<Numbers | null>(null);
  const ended = handover.endedAt !== null;
  // Nothing is left to change in the OSR then; files of numbers stay of use.
  const side = !ended || !handover.has.osr;
  const early = handover.campaigns.some(({ whyNumbersStay }) => whyNumbersStay === null);
  return (
    <div className="mx-auto grid max-w-360 grid-cols-1 gap-4 px-4 py-4 sm:px-6">
      <Head handover={handover} />
      <DowntimeBanner handover={handover} />
      {actions.said && <SaidBanner said={actions.said} />}
      <ConnectionBanner handover={handover} />
      <div className={side ? "grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]" : "grid"}>
        <div className="grid min-w-0 gap-4">
          <PrerequisitesCard handover={handover} actions={actions} />
          <StepList handover={handover} actions={actions} chosen={chosen} onSwitch={setSwitching} />
        </div>
        {side && (
          <div className="grid min-w-0 gap-4">
            {handover.has.osr ? (
              <OsrCard
                key={`${handover.nnid ?? ""} ${handover.osrContext}`}
                handover={handover}
                actions={actions}
              />
            ) : (
              <FilesCard handover={handover} />
            )}
            {!ended && <PlannerCard handover={handover} actions={actions} />}
          </div>
        )}
      </div>
      {early && handover.campaigns.length > 1 && (
        <div data-chrome>
          <ActionButton
            size="sm"
            reasons={writeReasons(handover)}
            onClick={() => {
              setNumbers({ campaign: null });
            }}
          >
            Add numbers of several campaigns
          </ActionButton>
        </div>
      )}
      <CampaignTable
        handover={handover}
        actions={actions}
        chosen={chosen}
        onChosen={setChosen}
        onNumbers={(campaign) => {
          setNumbers({ campaign });
        }}
      />
      <LogCard entries={handover.log} />
      {switching && (
        <SwitchDialog
          handover={handover}
          rowIds={switching}
          onClose={() => {
            setSwitching(null);
          }}
        />
      )}
      {numbers && (
        <NumbersDialog
          handoverId={handover.id}
          ownNnids={handover.has.numberNnids}
          campaign={numbers.campaign}
          onClose={() => {
            setNumbers(null);
          }}
        />
      )}
    </div>
  );
};
