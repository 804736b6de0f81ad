import type { Tx } from "@/lib/db";
import { publish } from "@/lib/db/live";
import { isAccountKind } from "@/lib/domain/operation";
import { viewOperation } from "@/lib/services/operations/view";

/** Tells open screens how an operation stands now. One about the account itself makes its pages read again. */
export const tellOperation = async (tx: Tx, id: string): Promise<void> => {
  const row = await tx.operation.findUniqueOrThrow({ where: { id } });
  const { accountId, campaignId } = row;
  if (isAccountKind(row.kind)) await publish(tx, { accountId, kind: "account" });
  else await publish(tx, { accountId, kind: "operation", campaignId, payload: viewOperation(row) });
};
