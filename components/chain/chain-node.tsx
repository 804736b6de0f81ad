import { CircleDashed } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { ChainNode } from "@/lib/services/campaigns/dto";
import { markWord, stateOf } from "./chain-words";

const frame: Record<NonNullable<ChainNode["mark"]> | "none", string> = {
  none: "border-border",
  kept: "border-border",
  new: "border-accent",
  leaves: "border-border bg-sunken",
};

const boxClass =
  "relative flex h-full min-h-20 flex-col gap-1 rounded-lg border bg-surface px-3 py-2 text-sm print:border-black print:bg-transparent print:text-black";

/** One party of a chain: role, name, id, how it stands, and what completion does to it. */
export const ChainNodeBox = ({ node, now }: { node: ChainNode; now: number | null }) => {
  if (node.role === "HIDDEN") {
    return (
      <div className={cx(boxClass, "items-start justify-center border-dashed border-control text-muted")}>
        <CircleDashed size={14} aria-hidden />
        {node.name}
      </div>
    );
  }
  const state = stateOf(node, now);
  return (
    <div className={cx(boxClass, frame[node.mark ?? "none"])}>
      <div className="flex items-center gap-2 text-xs text-muted">
        <span className="rounded-sm border border-border px-1 font-medium print:border-black print:text-black">
          {node.role}
        </span>
        {node.me && <span>You</span>}
        {node.mark && (
          <span className={cx("ms-auto font-medium", node.mark === "new" && "text-link")}>
            {markWord[node.mark]}
          </span>
        )}
      </div>
      <p className="font-medium break-words">
        {node.name}
        {node.id && <span className="block font-mono text-xs font-normal text-muted">{node.id}</span>}
      </p>
      {state && (
        <span className="mt-auto">
          <Badge
            tone={state.tone}
            icon={state.icon}
            className="print:border-black print:bg-transparent print:text-black"
          >
            {state.word}
          </Badge>
        </span>
      )}
    </div>
  );
};
