import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";

const states = {
  WORKING: { word: "Working", tone: "success" },
  FAILING: { word: "Failing", tone: "danger" },
  CHECKING: { word: "Being tested", tone: "info" },
  UNKNOWN: { word: "Not tested yet", tone: "neutral" },
} as const;

export type ConnectionStateProps = { state: keyof typeof states; readAt: string | null };

/** How the connection to a provider stands, and when it last answered. */
export const ConnectionState = ({ state, readAt }: ConnectionStateProps) => (
  <p className="flex flex-wrap items-center gap-2">
    <Badge tone={states[state].tone}>{states[state].word}</Badge>
    {readAt !== null && (
      <span className="text-sm text-muted">
        Last answered <Time iso={readAt} />
      </span>
    )}
  </p>
);
