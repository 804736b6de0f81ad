"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/status-region";
import { Time } from "@/components/ui/time";
import { useAction } from "@/components/ui/use-action";
import { dropFormerSecret, replaceCredentials } from "@/lib/actions/settings";
import type { IntegrationsView } from "@/lib/services/integrations/get";
import { ReadLine } from "./read-line";

const states = {
  ACCEPTED: { word: "Accepted by TCR", tone: "success" },
  FAILING: { word: "Failing", tone: "danger" },
  CHECKING: { word: "Being checked", tone: "info" },
  UNKNOWN: { word: "Not checked yet", tone: "neutral" },
} as const;

const ReplaceDialog = ({ onClose }: { onClose: () => void }) => {
  const [apiKey, setApiKey] = useState("");
  const [secret, setSecret] = useState("");
  const { pending, failure, send } = useRequest();
  const fields = failure?.error.fields ?? {};
  const replace = async () => {
    const result = await send(() => replaceCredentials({ apiKey, secret }));
    if (result?.ok !== true) return;
    announce("The new key is being checked with TCR.");
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      size="sm"
      title="Replace API key and secret"
      description="Create both in TCR's portal first. Portage seals them and never shows them again."
      footer={
        <>
          <Button onClick={onClose}>Keep the present key</Button>
          <Button variant="primary" pending={pending} onClick={() => void replace()}>
            Replace key and secret
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void replace();
        }}
      >
        <RequestErrors failure={failure} fieldIds={{ apiKey: "api-key", secret: "api-secret" }} />
        <Field id="api-key" label="API key" required error={fields.apiKey}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              value={apiKey}
              onChange={(event) => {
                setApiKey(event.target.value);
              }}
            />
          )}
        </Field>
        <Field id="api-secret" label="Secret" required error={fields.secret}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="off"
              className="font-mono"
              value={secret}
              onChange={(event) => {
                setSecret(event.target.value);
              }}
            />
          )}
        </Field>
        <p className="text-sm text-muted">
          TCR signs events with the secret. Those that were signed with the present one are accepted for 26
          more hours, for TCR sends an event again for 25.
        </p>
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
          Replace key and secret
        </button>
      </form>
    </Dialog>
  );
};

/** The state of the API key, never the key; and its replacement, which also rotates the secret of the webhook. */
export const KeyCard = ({ view }: { view: IntegrationsView }) => {
  const [replacing, setReplacing] = useState(false);
  const { said, pending, send } = useAction();
  const state = states[view.key.state];
  return (
    <Card title="TCR API key and secret">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={state.tone}>{state.word}</Badge>
        {view.replacedAt !== null && (
          <span className="text-sm text-muted">
            Replaced by {view.replacedAt.by}, <Time iso={view.replacedAt.at} format="deadline" />
          </span>
        )}
      </p>
      {view.key.problem !== null && (
        <Banner tone="danger" title={view.key.problem}>
          Check the key in TCR&apos;s portal, or replace it here.
        </Banner>
      )}
      {view.formerSecretUntil !== null && (
        <Banner
          tone="info"
          title="Events signed with the former secret are still accepted."
          action={
            <Button
              size="sm"
              pending={pending}
              onClick={() => {
                send(
                  () => dropFormerSecret({}),
                  () => ({ tone: "success", sentence: "The former secret is not accepted any more." }),
                );
              }}
            >
              Stop accepting it
            </Button>
          }
        >
          Until <Time iso={view.formerSecretUntil} format="deadline" />
        </Banner>
      )}
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      <Button
        className="justify-self-start"
        onClick={() => {
          setReplacing(true);
        }}
      >
        Replace key and secret
      </Button>
      <ReadLine readAt={view.key.readAt} problem={null} />
      {replacing && (
        <ReplaceDialog
          onClose={() => {
            setReplacing(false);
          }}
        />
      )}
    </Card>
  );
};
