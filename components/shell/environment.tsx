import { FlaskConical, type LucideIcon, Radio, TestTubeDiagonal } from "lucide-react";
import { cx } from "@/components/ui/cx";
import type { Environment } from "@/lib/services/context";

type Look = { word: string; icon: LucideIcon; badge: string; bar: string; line: string | null };

const looks: Record<Environment, Look> = {
  SANDBOX: {
    word: "Sandbox",
    icon: FlaskConical,
    badge: "border-sandbox bg-sandbox-bg text-sandbox-fg",
    bar: "border-sandbox bg-sandbox-bg text-sandbox-fg",
    line: "Sandbox: nothing here reaches TCR or a partner.",
  },
  STAGING: {
    word: "Staging",
    icon: TestTubeDiagonal,
    badge: "border-staging bg-staging-bg text-staging-fg",
    bar: "border-staging bg-staging-bg text-staging-fg",
    line: "Staging: what you send reaches TCR's staging registry only.",
  },
  PRODUCTION: {
    word: "Production",
    icon: Radio,
    badge: "border-neutral-border bg-neutral-bg text-neutral-fg",
    bar: "",
    line: null,
  },
};

export const EnvironmentBadge = ({ environment }: { environment: Environment }) => {
  const { word, icon: Icon, badge } = looks[environment];
  return (
    <span
      className={cx("inline-flex h-6 items-center gap-1.5 rounded-md border px-2 text-xs font-medium", badge)}
    >
      <Icon size={12} aria-hidden />
      {word}
    </span>
  );
};

/** A thin coloured bar with words, so that nobody mistakes one environment for another (V5). */
export const EnvironmentBar = ({ environment }: { environment: Environment }) => {
  const { bar, line } = looks[environment];
  if (!line) return null;
  return <p className={cx("border-t-4 px-4 py-0.5 text-center text-xs font-medium sm:px-6", bar)}>{line}</p>;
};
