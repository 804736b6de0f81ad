"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { removeInfobip, testInfobip } from "@/lib/actions/infobip";
import type { InfobipView } from "@/lib/services/infobip/dto";
import { Connected } from "./connected";
import { InfobipDialog } from "./infobip-dialog";
import { InfobipFacts } from "./infobip-facts";
import { InfobipRemoval } from "./infobip-removal";

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
          name="Infobip"
          view={view}
          facts={<InfobipFacts view={view} />}
          test={() => testInfobip({})}
          remove={() => removeInfobip({})}
          removal={(answers) => <InfobipRemoval view={view} {...answers} />}
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
