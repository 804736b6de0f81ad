import { z } from "zod";
import { testEventTypes } from "@/lib/domain/event-categories";
import { requestAccountOperation } from "@/lib/services/account-operation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";

const testEventInput = z.object({ eventType: z.enum(testEventTypes) });

/** Asks TCR to send a test event here. It then appears under Events like any other. */
export const sendTestEvent = async (
  ctx: ServiceContext,
  input: z.input<typeof testEventInput>,
): Promise<{ operationId: string }> => {
  authorize(ctx, "integrations:write");
  const parsed = testEventInput.safeParse(input);
  if (!parsed.success) throw invalid("Choose an event.", { eventType: "Choose an event." });
  const { eventType } = parsed.data;
  const decide = () => ({ args: { eventType } });
  return { operationId: await requestAccountOperation(ctx, { kind: "test-event", decide }) };
};
