"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useAction } from "@/components/ui/use-action";
import { removeBandwidth, testBandwidth } from "@/lib/actions/bandwidth";
import type { BandwidthView } from "@/lib/services/bandwidth/dto";
import { BandwidthDialog } from "./bandwidth-dialog";
import { BandwidthFacts } from "./bandwidth-facts";
import { ConnectionState } from "./connection-state";

type ConnectedProps = { view: BandwidthView; now: string; onChange: () => void };

const Connected = ({ view, now, onChange }: ConnectedProps) => {
  const [removing, setRemoving] = useState(false);
  const { said, pending, send } = useAction();
  return (
    <>
      <ConnectionState state={view.state} readAt={view.readAt} />
      {view.problem !== null && (
        <Banner tone="danger" title={view.problem}>
          Change the connection, or test it again.
        </Banner>
      )}
      <BandwidthFacts view={view} now={now} />
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button
          pending={pending || view.state === "CHECKING"}
          onClick={() => {
            send(
              () => testBandwidth({}),
              () => ({ tone: "success", sentence: "Bandwidth is asked now." }),
            );
          }}
        >
          Test the connection
        </Button>
        <Button onClick={onChange}>Change</Button>
        <Button
          variant="ghost"
          onClick={() => {
            setRemoving(true);
          }}
        >
          Remove
        </Button>
      </div>
      {removing && (
        <AlertDialog
          open
          onClose={() => {
            setRemoving(false);
          }}
          title="Remove the connection to Bandwidth?"
          description="Portage forgets the credentials. Campaigns and numbers at Bandwidth stay as they are, but Portage reads them no more. Delete Portage's subscriptions at Bandwidth as well."
          safeLabel="Keep the connection"
          actionLabel="Remove the connection"
          onAction={() => {
            setRemoving(false);
            send(
              () => removeBandwidth({}),
              () => ({ tone: "success", sentence: "The connection is removed." }),
            );
          }}
        />
      )}
    </>
  );
};

type CardProps = { view: BandwidthView | null; isSandbox: boolean; now: string };

/** The account's connection to Bandwidth: how it stands and what it shows, never its secrets. */
export const BandwidthCard = ({ view, isSandbox, now }: CardProps) => {
  const [changing, setChanging] = useState(false);
  const change = () => {
    setChanging(true);
  };
  return (
    <Card
      title="Bandwidth"
      description="Where campaigns are imported and their numbers put on them. Bandwidth enables 10DLC campaign import and the Campaign Management role on request."
    >
      {view === null ? (
        <>
          <p className="text-sm">Bandwidth is not connected.</p>
          <Button className="justify-self-start" onClick={change}>
            Connect Bandwidth
          </Button>
        </>
      ) : (
        <Connected view={view} now={now} onChange={change} />
      )}
      {changing && (
        <BandwidthDialog
          view={view}
          isSandbox={isSandbox}
          now={now}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Card>
  );
};
