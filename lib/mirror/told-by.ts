import type { AuditRecord } from "@/lib/services/audit/record";

/** Whose word a change at a provider is: that of the event which told of it, else our own reading. */
export const toldBy = (
  eventId: bigint | null,
  sender: "Infobip" | "Bandwidth",
): Pick<AuditRecord, "actor" | "correlationId"> => {
  if (eventId === null) {
    const job = sender.toLowerCase();
    return { actor: { kind: "system", job }, correlationId: job };
  }
  const id = eventId.toString();
  return { actor: { kind: "webhook", eventId: id, sender }, correlationId: `event-${id}` };
};
