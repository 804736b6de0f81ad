import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "@/lib/domain/migration-state";
import { cx } from "./cx";
import { toneClass, toneIcon } from "./tone";

type BadgeProps = {
  tone?: Tone;
  /** Null leaves the icon out, for badges whose word is not a state. */
  icon?: LucideIcon | null;
  title?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A state as icon and word; colour only supports it. */
export const Badge = ({ tone = "neutral", icon, title, className, children }: BadgeProps) => {
  const Icon = icon === undefined ? toneIcon[tone] : icon;
  return (
    <span
      title={title}
      className={cx(
        "inline-flex h-5 max-w-full items-center gap-1 rounded-md border px-1.5 text-xs font-medium whitespace-nowrap",
        toneClass[tone],
        className,
      )}
    >
      {Icon && <Icon size={12} aria-hidden className="flex-none" />}
      <span className="truncate">{children}</span>
    </span>
  );
};
