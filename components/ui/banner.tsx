import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "@/lib/domain/migration-state";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { toneClass, toneIcon, toneText } from "./tone";

type BannerProps = {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  /** One button or link on the end. */
  action?: ReactNode;
  onDismiss?: () => void;
  /** `alert` only for what stops by itself; everything else is read in place. */
  role?: "alert";
  className?: string;
};

export const Banner = ({ tone, title, children, action, onDismiss, role, className }: BannerProps) => {
  const Icon = toneIcon[tone];
  return (
    <div
      role={role}
      className={cx("flex items-start gap-3 rounded-lg border px-3 py-2 text-sm", toneClass[tone], className)}
    >
      <Icon size={16} aria-hidden className={cx("mt-px flex-none", toneText[tone])} />
      <div className="min-w-0 flex-1 text-text">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
      {action && <div className="flex flex-none items-center gap-2">{action}</div>}
      {onDismiss && (
        <IconButton label="Dismiss" size="sm" onClick={onDismiss} className="-my-0.5">
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
};
