"use client";

import { useEffect, useRef } from "react";
import { CircleAlert } from "lucide-react";

export type SummaryError = { fieldId?: string; sentence: string; nextStep?: string | null };

type ErrorSummaryProps = {
  errors: SummaryError[];
  /** Change it with every attempt, so that focus comes back here each time. */
  attempt: unknown;
  /** The code and log id, in small print. */
  code?: string | null;
};

/** What went wrong, on top of the form; takes the focus (A9). */
export const ErrorSummary = ({ errors, attempt, code }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const present = errors.length > 0;
  useEffect(() => {
    if (present) box.current?.focus();
  }, [present, attempt]);
  if (!present) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-lg border border-danger-border bg-danger-bg p-3 text-sm"
    >
      <h2 className="flex items-center gap-2 text-base text-danger-fg">
        <CircleAlert size={16} aria-hidden />
        There is a problem
      </h2>
      <ul className="mt-1 grid gap-1 ps-6">
        {errors.map(({ fieldId, sentence, nextStep }) => (
          <li key={`${fieldId ?? ""}${sentence}`}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="font-medium text-danger-fg underline underline-offset-2"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {sentence}
              </a>
            ) : (
              sentence
            )}
            {nextStep && <span className="text-muted"> {nextStep}</span>}
          </li>
        ))}
      </ul>
      {code && <p className="mt-1 ps-6 font-mono text-xs text-muted">{code}</p>}
    </div>
  );
};
