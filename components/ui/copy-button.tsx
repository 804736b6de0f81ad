"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button";
import { announce } from "./status-region";

export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    announce(`Copied ${text}`);
    return true;
  } catch {
    announce("The browser did not allow copying.");
    return false;
  }
};

/** Copies an id; turns to "Copied" for two seconds (T6). */
export const CopyButton = ({ text, className }: { text: string; className?: string }) => {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, 2000);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const Icon = copied ? Check : Copy;
  return (
    <IconButton
      size="sm"
      label={copied ? `Copied ${text}` : `Copy ${text}`}
      className={className}
      onClick={() => void copyText(text).then(setCopied)}
    >
      <Icon size={12} aria-hidden />
    </IconButton>
  );
};
