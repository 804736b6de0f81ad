"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { removeBandwidth, testBandwidth } from "@/lib/actions/bandwidth";
import type { BandwidthView } from "@/lib/services/bandwidth/dto";
import { BandwidthDialog } from "./bandwidth-dialog";
import { BandwidthFacts } from "./bandwidth-facts";
import { Connected } from "./connected";

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
        <Connected
          name="Bandwidth"
          view={view}
          facts={<BandwidthFacts view={view} now={now} />}
          test={() => testBandwidth({})}
          remove={() => removeBandwidth({})}
          removal={({ onClose, onRemove }) => (
            <AlertDialog
              open
              onClose={onClose}
              title="Remove the connection to Bandwidth?"
              description="Portage forgets the credentials. Campaigns and numbers at Bandwidth stay as they are, but Portage reads them no more. Delete Portage's subscriptions at Bandwidth as well."
              safeLabel="Keep the connection"
              actionLabel="Remove the connection"
              onAction={onRemove}
            />
          )}
          onChange={change}
        />
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
