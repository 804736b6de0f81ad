"use client";

import Link from "next/link";
import { counted, named } from "@/components/dialogs/words";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import type { InfobipView } from "@/lib/services/infobip/dto";

type InfobipRemovalProps = { view: InfobipView; onClose: () => void; onRemove: () => void };

/** Asks before the key is forgotten, with the hand-overs that cannot go on without it. */
export const InfobipRemoval = ({ view: { handovers }, onClose, onRemove }: InfobipRemovalProps) => {
  const offline = handovers.flatMap((each) => each.offline);
  return (
    <AlertDialog
      open
      onClose={onClose}
      title="Remove the connection to Infobip?"
      description="Portage forgets the key. Campaigns that are at Infobip stay there, but Portage reads them no more. Delete the subscription “Portage” in Infobip's portal as well."
      safeLabel="Keep the connection"
      actionLabel="Remove the connection"
      actionReasons={
        offline.length === 0
          ? []
          : [
              `The numbers of ${named(offline)} are offline. Wait until Infobip has registered them, or roll their OSR back.`,
            ]
      }
      onAction={onRemove}
    >
      {handovers.length > 0 && (
        <Banner
          tone={offline.length > 0 ? "danger" : "warning"}
          title={`${counted(handovers.length, "hand-over")} to Infobip ${handovers.length === 1 ? "is" : "are"} open.`}
        >
          <p>
            {offline.length > 0
              ? `The numbers of ${named(offline)} are offline: the connection has to stay until Infobip has registered them, or their OSR is rolled back.`
              : "No step of them can begin without the connection."}
          </p>
          <ul className="mt-1 list-disc ps-4">
            {handovers.map(({ id, name, campaigns }) => (
              <li key={id}>
                <Link href={`/handovers/${id}`} className="rounded-sm text-link underline">
                  {name}
                </Link>
                , {counted(campaigns, "campaign")}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </AlertDialog>
  );
};
