"use client";

import Link from "next/link";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { OperationState } from "@/components/ui/operation-state";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { useAction } from "@/components/ui/use-action";
import { sendTestEvent, setSubscription } from "@/lib/actions/settings";
import { testEventTypes } from "@/lib/domain/event-categories";
import { eventTitle } from "@/lib/domain/event-words";
import { isOpen } from "@/lib/domain/operation";
import type { IntegrationsView, SubscriptionView } from "@/lib/services/integrations/get";
import { ReadLine } from "./read-line";

const State = ({ subscription, checking }: { subscription: SubscriptionView; checking: boolean }) => {
  const { wanted, ours, endpoint } = subscription;
  if (wanted === ours) {
    if (wanted) return <Badge tone="success">Subscribed</Badge>;
    return endpoint === null ? (
      <Badge tone="neutral">Not subscribed</Badge>
    ) : (
      <Badge tone="neutral">Sent elsewhere</Badge>
    );
  }
  return checking ? <Badge tone="info">Being changed</Badge> : <Badge tone="warning">Not as asked for</Badge>;
};

const Row = ({
  subscription,
  checking,
  onChange,
}: {
  subscription: SubscriptionView;
  checking: boolean;
  onChange: (wanted: boolean) => void;
}) => {
  const { name, what, wanted, ours, endpoint } = subscription;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border py-2 last:border-b-0">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name} <State subscription={subscription} checking={checking} />
        </p>
        <p className="text-sm text-muted">{what}</p>
        {endpoint !== null && !ours && (
          <p className="text-xs break-all text-warning-fg">TCR sends these to {endpoint}</p>
        )}
      </div>
      <Button
        size="sm"
        onClick={() => {
          onChange(!wanted);
        }}
      >
        {wanted ? "Unsubscribe" : "Subscribe"}
        <span className="sr-only">
          {" "}
          {wanted ? "from" : "to"} {name}
        </span>
      </Button>
    </li>
  );
};

const TestEvent = ({ view }: { view: IntegrationsView }) => {
  const [eventType, setEventType] = useState<(typeof testEventTypes)[number]>(testEventTypes[0]);
  const { said, pending, send } = useAction();
  const { test } = view;
  return (
    <div className="grid gap-2 border-t border-border pt-3">
      <h3 className="text-base">Test event</h3>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Event to send"
          value={eventType}
          onChange={(event) => {
            setEventType(testEventTypes.find((each) => each === event.target.value) ?? eventType);
          }}
        >
          {testEventTypes.map((each) => (
            <option key={each} value={each}>
              {eventTitle(each)}
            </option>
          ))}
        </Select>
        <Button
          pending={pending || (test !== null && isOpen(test.status))}
          onClick={() => {
            send(
              () => sendTestEvent({ eventType }),
              () => ({ tone: "success", sentence: "TCR is asked to send it." }),
            );
          }}
        >
          Send a test event
        </Button>
        {test !== null && test.status !== "DONE" && <OperationState operation={test} explained />}
      </div>
      {test?.status === "DONE" && test.finishedAt !== null && (
        <p className="text-sm text-muted">
          TCR sent one <Time iso={test.finishedAt} />.{" "}
          <Link
            href="/events?campaignId=C123ABC"
            className="rounded-sm font-medium text-link hover:underline"
          >
            See whether it arrived
          </Link>
        </p>
      )}
      {said?.tone === "danger" && <Banner tone="danger">{said.sentence}</Banner>}
    </div>
  );
};

/** Where TCR sends the events of this account, and which. */
export const WebhookCard = ({ view }: { view: IntegrationsView }) => {
  const [leaving, setLeaving] = useState<SubscriptionView | null>(null);
  const { said, send } = useAction();
  const change = ({ category, name }: SubscriptionView, wanted: boolean) => {
    send(
      () => setSubscription({ category, wanted }),
      () => ({ tone: "success", sentence: `${name}: TCR is asked now.` }),
    );
  };
  return (
    <Card title="Webhook" description="TCR sends what happens to this address, signed with your secret.">
      {view.webhookUrl !== null && (
        <p className="flex items-center gap-1 font-mono text-xs break-all">
          {view.webhookUrl} <CopyButton text={view.webhookUrl} />
        </p>
      )}
      <ul>
        {view.subscriptions.map((subscription) => (
          <Row
            key={subscription.category}
            subscription={subscription}
            checking={view.checking}
            onChange={(wanted) => {
              if (!wanted && subscription.category === "CAMPAIGN") setLeaving(subscription);
              else change(subscription, wanted);
            }}
          />
        ))}
      </ul>
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      <TestEvent view={view} />
      <ReadLine readAt={view.readAt} problem={view.key.problem} />
      {leaving !== null && (
        <AlertDialog
          open
          onClose={() => {
            setLeaving(null);
          }}
          title="Unsubscribe from campaign events?"
          description="Portage then hears of shares, answers and completions only when it reads TCR by itself. Open migrations are read every few minutes, everything else every six hours."
          safeLabel="Keep the subscription"
          actionLabel="Unsubscribe from campaigns"
          onAction={() => {
            change(leaving, false);
            setLeaving(null);
          }}
        />
      )}
    </Card>
  );
};
