"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useAction } from "@/components/ui/use-action";
import { removeInfobip, testInfobip } from "@/lib/actions/infobip";
import type { InfobipView } from "@/lib/services/infobip/dto";
import { ConnectionState } from "./connection-state";
import { InfobipDialog } from "./infobip-dialog";
import { InfobipFacts } from "./infobip-facts";
import { InfobipRemoval } from "./infobip-removal";

const Connected = ({ view, onChange }: { view: InfobipView; onChange: () => void }) => {
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
      <InfobipFacts view={view} />
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button
          pending={pending || view.state === "CHECKING"}
          onClick={() => {
            send(
              () => testInfobip({}),
              () => ({ tone: "success", sentence: "Infobip is asked now." }),
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
        <InfobipRemoval
          view={view}
          onClose={() => {
            setRemoving(false);
          }}
          onRemove={() => {
            setRemoving(false);
            send(
              () => removeInfobip({}),
              () => ({ tone: "success", sentence: "The connection is removed." }),
            );
          }}
        />
      )}
    </>
  );
};

/** The account's connection to Infobip: how it stands and what it shows, never its secrets. */
export const InfobipCard = ({ view, isSandbox }: { view: InfobipView | null; isSandbox: boolean }) => {
  const [changing, setChanging] = useState(false);
  return (
    <Card
      title="Infobip"
      description="Where campaigns are handed over to, with your own NNID. Infobip enables import and migration for your account on request."
    >
      {view === null ? (
        <>
          <p className="text-sm">Infobip is not connected.</p>
          <Button
            className="justify-self-start"
            onClick={() => {
              setChanging(true);
            }}
          >
            Connect Infobip
          </Button>
        </>
      ) : (
        <Connected
          view={view}
          onChange={() => {
            setChanging(true);
          }}
        />
      )}
      {changing && (
        <InfobipDialog
          view={view}
          isSandbox={isSandbox}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Card>
  );
};
