"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { OperationState } from "@/components/ui/operation-state";
import { announce } from "@/components/ui/status-region";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import { saveSettings } from "@/lib/actions/settings";
import { type MigrationSettings, sameSettings, settingsImpact } from "@/lib/domain/migration-settings";
import { isOpen } from "@/lib/domain/operation";
import type { SettingsView } from "@/lib/services/settings/get";
import { ReadLine } from "./read-line";
import { SwitchField } from "./switch-field";

type MigrationSettingsProps = {
  view: SettingsView;
  /** Why this person may not change them; none means that they may. */
  reasons: string[];
};

const Progress = ({ view }: { view: SettingsView }) => {
  const { operation, readingBack } = view;
  if (readingBack) return <Banner tone="info" title="TCR carried it out. Reading back what it shows now…" />;
  if (operation === null || operation.status === "DONE") return null;
  return (
    <Banner tone={isOpen(operation.status) ? "info" : "danger"}>
      <OperationState operation={operation} explained />
    </Banner>
  );
};

const Impact = ({ sentences }: { sentences: string[] }) => (
  <Banner tone="warning" title="What this change does">
    <ul className="list-disc ps-4">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </Banner>
);

const Form = ({ settings, view, reasons }: MigrationSettingsProps & { settings: MigrationSettings }) => {
  const [draft, setDraft] = useState<MigrationSettings | null>(null);
  const { pending, failure, send } = useRequest();
  const wanted = draft ?? settings;
  const changed = !sameSettings(wanted, settings);
  const sending = (view.operation !== null && isOpen(view.operation.status)) || view.readingBack;
  const [first] = reasons;
  const blocked = first ?? (sending ? "A change is being sent. Wait for its result." : null);
  const save = async () => {
    const result = await send(() => saveSettings({ seen: settings, wanted }));
    if (result?.ok !== true) return;
    setDraft(null);
    announce("Sending the change to TCR.");
  };
  return (
    <Card
      title="CNP migration"
      description="These are your settings at TCR. A change is sent to TCR and counts once TCR shows it."
    >
      <RequestErrors failure={failure} />
      <SwitchField
        id="supported"
        label="CNP migration supported"
        code="migrationSupported"
        what="You can start migrations, and accept or decline migration requests of partners. TCR needs it for all three."
        checked={wanted.migrationSupported}
        reason={blocked}
        onCheckedChange={(migrationSupported) => {
          setDraft({
            migrationSupported,
            // Off and back to how it was: auto-complete is changed only while migration is supported.
            migrationAutoComplete: migrationSupported
              ? wanted.migrationAutoComplete
              : settings.migrationAutoComplete,
          });
        }}
      />
      <SwitchField
        id="auto-complete"
        label="Auto-complete on prior acceptance"
        code="migrationAutoComplete"
        what="TCR accepts a request for you, if you held the same role before, and elects the same upstream as before."
        checked={wanted.migrationAutoComplete}
        reason={
          blocked ?? (wanted.migrationSupported ? null : "Works only while CNP migration is supported.")
        }
        onCheckedChange={(migrationAutoComplete) => {
          setDraft({ ...wanted, migrationAutoComplete });
        }}
      />
      <div aria-live="polite" className="empty:hidden">
        {changed && <Impact sentences={settingsImpact(settings, wanted, view.counts)} />}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ActionButton
          variant="primary"
          reasons={[
            ...reasons,
            ...(sending || pending ? ["A change is being sent. Wait for its result."] : []),
            ...(changed ? [] : ["Nothing has changed."]),
          ]}
          onClick={() => void save()}
        >
          {pending ? "Sending…" : "Save the settings"}
        </ActionButton>
        {changed && (
          <Button
            onClick={() => {
              setDraft(null);
            }}
          >
            Discard the change
          </Button>
        )}
      </div>
      <Progress view={view} />
      <div className="grid gap-1 border-t border-border pt-3">
        {first !== undefined && <p className="text-sm text-muted">{first}</p>}
        {view.lastChange !== null && (
          <p className="text-xs text-muted">
            Last changed by {view.lastChange.by}, <Time iso={view.lastChange.at} format="deadline" />
          </p>
        )}
        <ReadLine readAt={view.readAt} problem={view.problem} />
      </div>
    </Card>
  );
};

/** The two switches of the account at the registry: preview first, then sent, then read back (ux.md 6.10). */
export const MigrationSettingsForm = ({ view, reasons }: MigrationSettingsProps) =>
  view.settings === null ? (
    <Card title="CNP migration">
      <EmptyState
        kind="nothing"
        sentence="The settings have not been read from TCR yet."
        action={<ReadLine readAt={null} problem={view.problem} />}
      />
    </Card>
  ) : (
    <Form settings={view.settings} view={view} reasons={reasons} />
  );
