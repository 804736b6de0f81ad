"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "@/components/ui/unavailable-action";
import { useAction } from "@/components/ui/use-action";
import { withdrawOperation } from "@/lib/actions/batches";

type WithdrawButtonProps = { operationId: string; what: string; reasons: string[] };

/** Takes back a write that still waits (ux.md 7.1). */
export const WithdrawButton = ({ operationId, what, reasons }: WithdrawButtonProps) => {
  const router = useRouter();
  const { said, pending, send } = useAction();
  return (
    <span className="flex flex-wrap items-center gap-2">
      {said?.tone === "danger" && <span className="text-danger-fg">{said.sentence}</span>}
      <ActionButton
        size="sm"
        aria-label={`Withdraw: ${what}`}
        reasons={pending ? ["One moment."] : reasons}
        onClick={() => {
          send(
            () => withdrawOperation({ operationId }),
            () => {
              router.refresh();
              return { tone: "success", sentence: "Withdrawn. Nothing was sent." };
            },
          );
        }}
      >
        Withdraw
      </ActionButton>
    </span>
  );
};
