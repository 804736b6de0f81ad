"use client";

import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useAction } from "@/components/ui/use-action";
import { checkConnection } from "@/lib/actions/settings";

/** "From TCR 3 min ago · Refresh", for what was read of the account itself. */
export const ReadLine = ({ readAt, problem }: { readAt: string | null; problem: string | null }) => {
  const { said, pending, send } = useAction();
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
      {readAt === null ? (
        "Not read from TCR yet"
      ) : (
        <span>
          From TCR <Time iso={readAt} />
        </span>
      )}
      {problem !== null && <span className="text-warning-fg">{problem}</span>}
      <Button
        variant="ghost"
        size="sm"
        className="-mx-1 h-6 px-1.5 text-xs"
        pending={pending}
        onClick={() => {
          send(
            () => checkConnection({}),
            () => ({ tone: "success", sentence: "Reading from TCR." }),
          );
        }}
      >
        Refresh
      </Button>
      {said && <span>{said.sentence}</span>}
    </p>
  );
};
