"use client";

import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/ui/use-action";
import type { ActionResult } from "@/lib/actions/result";
import { ConnectionState, type ConnectionStateProps } from "./connection-state";

type Call = () => Promise<ActionResult<Record<string, never>>>;

type ConnectedProps = {
  /** The provider. */
  name: string;
  view: ConnectionStateProps & { problem: string | null };
  /** What is set, and what the provider showed. */
  facts: ReactNode;
  test: Call;
  remove: Call;
  /** Asks before the connection is removed. */
  removal: (answers: { onClose: () => void; onRemove: () => void }) => ReactNode;
  onChange: () => void;
};

/** A connection that there is: how it stands, what it shows, and what can be done with it. */
export const Connected = ({ name, view, facts, test, remove, removal, onChange }: ConnectedProps) => {
  const [removing, setRemoving] = useState(false);
  const { said, pending, send } = useAction();
  const close = () => {
    setRemoving(false);
  };
  return (
    <>
      <ConnectionState state={view.state} readAt={view.readAt} />
      {view.problem !== null && (
        <Banner tone="danger" title={view.problem}>
          Change the connection, or test it again.
        </Banner>
      )}
      {facts}
      {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button
          pending={pending || view.state === "CHECKING"}
          onClick={() => {
            send(test, () => ({ tone: "success", sentence: `${name} is asked now.` }));
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
      {removing &&
        removal({
          onClose: close,
          onRemove: () => {
            close();
            send(remove, () => ({ tone: "success", sentence: "The connection is removed." }));
          },
        })}
    </>
  );
};
