import { Badge } from "@/components/ui/badge";
import { type EventState, eventStateWords } from "@/lib/domain/event-words";

export const EventStateBadge = ({ state }: { state: EventState }) => {
  const { word, tone, meaning } = eventStateWords[state];
  return (
    <Badge tone={tone} title={meaning}>
      {word}
    </Badge>
  );
};

/** "×3": the same came again, right behind it. */
export const Repetitions = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <Badge icon={null} title="The same event came again right after it. Each is kept, one is shown.">
      <span aria-hidden>×{count + 1}</span>
      <span className="sr-only">came {count + 1} times</span>
    </Badge>
  );
