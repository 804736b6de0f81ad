"use client";

import { useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";

type TextFilterProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  /** Target of `/`. */
  search?: boolean;
  id?: string;
  mono?: boolean;
  className?: string;
};

const delay = 300;

/** Waits 300 ms after the last key (F3), and follows the URL when that changes elsewhere. */
export const TextFilter = ({ label, value, onValueChange, search, id, mono, className }: TextFilterProps) => {
  const [text, setText] = useState(value);
  const [synced, setSynced] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  if (value !== synced) {
    setSynced(value);
    setText(value);
  }
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  const send = (next: string, wait: number) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = null;
      const trimmed = next.trim();
      setSynced(trimmed);
      if (trimmed !== value) onValueChange(trimmed);
    }, wait);
  };
  return (
    <span className={cx("block", className)}>
      <Input
        id={id}
        type="search"
        aria-label={id ? undefined : label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        data-search={search || undefined}
        value={text}
        className={cx(
          "[&::-webkit-search-cancel-button]:appearance-none",
          mono && text !== "" && "font-mono",
        )}
        onChange={(event) => {
          setText(event.target.value);
          send(event.target.value, delay);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(text, 0);
        }}
      />
    </span>
  );
};
