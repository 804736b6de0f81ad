"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { counted } from "@/components/dialogs/words";
import { Banner } from "@/components/ui/banner";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { ActionButton } from "@/components/ui/unavailable-action";
import { useAction } from "@/components/ui/use-action";
import { createHandover } from "@/lib/actions/handovers";
import type { HandoverProvider } from "@/lib/domain/handover/providers";
import { draftProblems, type DraftField } from "@/lib/domain/handover/draft";
import { parseCampaignIds } from "@/lib/domain/ids";
import type { Matching } from "@/lib/services/handovers/matching";
import { MatchingNote } from "./matching-note";
import { type ProviderChoice, ProviderFields } from "./provider-fields";

type NewHandoverScreenProps = {
  ids: string[];
  /** Where the ids are all that matched a list's filters. */
  matching: Matching | null;
  providers: ProviderChoice[];
  /** The one that is chosen at first. */
  chosen: HandoverProvider;
  /** Why this person may not prepare one. */
  reasons: string[];
};

const whole = (text: string): number => Number.parseInt(text, 10) || 0;

/** Puts campaigns together that move to a provider; the steps follow on the page of the hand-over. */
export const NewHandoverScreen = ({
  ids: given,
  matching,
  providers,
  chosen,
  reasons,
}: NewHandoverScreenProps) => {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState(given.join("\n"));
  const [name, setName] = useState("");
  const [providerKey, setProvider] = useState(chosen);
  const provider = providers.find(({ key }) => key === providerKey);
  /** Null: that of the connection. */
  const [typedNnid, setNnid] = useState<string | null>(null);
  const wantedNnid = typedNnid ?? provider?.nnid ?? "";
  const [pilot, setPilot] = useState("0");
  const [waveSize, setWaveSize] = useState("100");
  const [takeNumbers, setTakeNumbers] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const { said, pending, send } = useAction();
  const { ids } = parseCampaignIds(text);
  const asksNnid = provider !== undefined && (provider.ownNnid || provider.mayChooseNnid);
  const draft = { campaigns: text, nnid: asksNnid ? wantedNnid : "", pilot, waveSize };
  const errors = draftProblems(draft).map(({ field, sentence }) => ({ fieldId: `${id}-${field}`, sentence }));
  const shown = attempt > 0 ? errors : [];
  const errorOf = (field: DraftField) => shown.find(({ fieldId }) => fieldId === `${id}-${field}`)?.sentence;
  const to = provider?.name ?? "";
  const fallbackName =
    ids.length === 1 ? `${to} – ${ids[0] ?? ""}` : `${to} – ${counted(ids.length, "campaign")}`;

  const create = () => {
    setAttempt((value) => value + 1);
    if (errors.length > 0) return;
    send(
      () =>
        createHandover({
          provider: providerKey,
          name: name.trim() === "" ? fallbackName : name.trim(),
          campaignIds: ids,
          nnid: !asksNnid || wantedNnid === "" ? null : wantedNnid,
          pilot: ids.length > 1 ? whole(pilot) : 0,
          waveSize: ids.length > 1 ? whole(waveSize) : 1,
          takeNumbers,
        }),
      ({ handoverId }) => {
        router.push(`/handovers/${handoverId}`);
        return { tone: "success", sentence: "Prepared. Nothing has been sent." };
      },
    );
  };

  return (
    <div className="mx-auto grid max-w-240 gap-4 px-4 py-4 sm:px-6">
      <Link
        href="/handovers"
        className="inline-flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text"
      >
        <ArrowLeft size={14} aria-hidden />
        Hand-overs
      </Link>
      <h1 className="text-xl">New hand-over</h1>
      <ProviderFields providers={providers} chosen={providerKey} onChosen={setProvider} />
      {provider?.connected === false && (
        <Banner tone="warning" title={`There is no connection to ${to} yet.`}>
          You can prepare the hand-over now.{" "}
          <Link href="/settings/integrations" className="rounded-sm text-link underline">
            Set the connection up
          </Link>{" "}
          before its first step.
        </Banner>
      )}
      {matching !== null && <MatchingNote matching={matching} />}
      <ErrorSummary errors={shown} attempt={attempt} />
      {said?.tone === "danger" && <Banner tone="danger">{said.sentence}</Banner>}
      <Field
        id={`${id}-campaigns`}
        label="Campaign ids"
        required
        hint="Separated by commas, spaces or lines. Begin with a few that send little."
        error={errorOf("campaigns")}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            spellCheck={false}
            className="font-mono text-sm"
            value={text}
            onValueChange={setText}
          />
        )}
      </Field>
      <label className="flex items-start gap-2 text-sm">
        <Checkbox
          className="mt-0.5"
          checked={takeNumbers}
          onChange={(event) => {
            setTakeNumbers(event.target.checked);
          }}
        />
        <span>
          <span className="font-medium">Take the numbers from the number registry</span>
          <span className="block text-muted">
            TCR shows them for your own campaigns. You can paste others, or a CSV file, afterwards.
          </span>
        </span>
      </label>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={`${id}-name`}
          label="Name"
          hint={`Without one: ${ids.length === 0 ? `${to} and the number of campaigns` : fallbackName}`}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
          )}
        </Field>
        {asksNnid && (
          <Field
            id={`${id}-nnid`}
            label="NNID that the numbers get"
            hint={
              provider.ownNnid
                ? `Of the connection to ${to}, unless you change it.`
                : "Only if all numbers are to have one. Single numbers may get their own afterwards."
            }
            error={errorOf("nnid")}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                className="font-mono"
                value={wantedNnid}
                onChange={(event) => {
                  setNnid(event.target.value.trim());
                }}
              />
            )}
          </Field>
        )}
        {ids.length > 1 && (
          <>
            <Field
              id={`${id}-pilot`}
              label="Pilot of"
              hint="The first so many go before all others. 0: no pilot."
              error={errorOf("pilot")}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={pilot}
                  onChange={(event) => {
                    setPilot(event.target.value);
                  }}
                />
              )}
            </Field>
            <Field
              id={`${id}-waveSize`}
              label="Campaigns in a wave"
              required
              hint="A wave goes together, after the one before it."
              error={errorOf("waveSize")}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={waveSize}
                  onChange={(event) => {
                    setWaveSize(event.target.value);
                  }}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-border pt-3">
        <ActionButton variant="primary" reasons={pending ? ["One moment."] : reasons} onClick={create}>
          {ids.length === 0 ? "Prepare hand-over" : `Prepare hand-over of ${counted(ids.length, "campaign")}`}
        </ActionButton>
      </div>
    </div>
  );
};
