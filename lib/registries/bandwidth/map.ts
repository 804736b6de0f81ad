import type { z } from "zod";
import type { BandwidthImport, BandwidthOrder, BandwidthOrderNote, BandwidthSubscription } from "./types";
import type { importWire, orderWire, subscriptionWire } from "./wire";

export const toImport = (wire: z.output<typeof importWire>): BandwidthImport => ({
  campaignId: wire.CampaignId,
  description: wire.Description,
  messageClass: wire.MessageClass,
  createdAt: wire.CreateDate,
  status: wire.Status,
  secondaryDca: wire.SecondaryDcaSharingStatus,
  declineReason: wire.SecondaryDcaDeclineReason,
  networks: wire.MnoStatusList.flatMap(({ MnoName, MnoId, Status }) =>
    Status === null || (MnoName === null && MnoId === null)
      ? []
      : [{ id: MnoId, name: MnoName ?? MnoId ?? "", status: Status }],
  ),
});

/** Ten digits, whichever way Bandwidth writes a number. */
export const tenDigits = (number: string): string => number.replace(/\D/g, "").replace(/^1(?=\d{10}$)/, "");

type NoteWire = z.output<typeof orderWire>["ErrorList"][number];

const toNote = ({ Code, ErrorCode, Description, ...wire }: NoteWire): BandwidthOrderNote => ({
  code: Code ?? ErrorCode,
  description: Description ?? "",
  numbers: [...wire.TelephoneNumber, ...wire.TelephoneNumbers].map(tenDigits).filter((each) => each !== ""),
});

export const toOrder = (wire: z.output<typeof orderWire>): BandwidthOrder => ({
  id: wire.OrderId,
  customerOrderId: wire.CustomerOrderId,
  // A list calls it otherwise than the order itself; one just made says nothing yet.
  status: wire.ProcessingStatus ?? wire.OrderStatus ?? "RECEIVED",
  createdAt: wire.OrderCreateDate ?? wire.OrderDate,
  errors: wire.ErrorList.map(toNote),
  warnings: wire.Warnings.map(toNote),
});

export const toSubscription = (wire: z.output<typeof subscriptionWire>): BandwidthSubscription => ({
  id: wire.SubscriptionId,
  topic: wire.EventType ?? wire.OrderType ?? "",
  url: wire.CallbackSubscription?.URL ?? null,
});
