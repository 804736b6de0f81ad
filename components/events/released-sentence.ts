import type { Said } from "@/components/ui/use-action";

const counted = (count: number): string => (count === 1 ? "1 event" : `${String(count)} events`);

export const releasedSentence = ({ checked, released }: { checked: number; released: number }): Said =>
  released === checked
    ? { tone: "success", sentence: `${counted(released)} verified. The campaigns are read next.` }
    : {
        tone: released > 0 ? "success" : "danger",
        sentence: `${released === 0 ? "No event" : counted(released)} of ${String(checked)} verified. The others are still signed with a secret that is not ours. Check the secret under Settings → Integrations.`,
      };
