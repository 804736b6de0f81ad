"use client";

import { ExternalLink } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary, type SummaryError } from "@/components/ui/error-summary";
import type { ActionError } from "@/lib/actions/result";

type RequestErrorsProps = {
  /** Found before sending. */
  problems?: SummaryError[];
  failure: { error: ActionError; attempt: number } | null;
  /** Where the server's field names live on this form. */
  fieldIds?: Record<string, string>;
  /** Counts the attempts that were stopped before sending. */
  attempt?: number;
};

/** In the order of the form. */
const fromServer = (error: ActionError, fieldIds: Record<string, string>): SummaryError[] => {
  const order = Object.keys(fieldIds);
  const given = Object.entries(error.fields).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const fields = given.map(([name, sentence]) => {
    const fieldId = fieldIds[name];
    return fieldId ? { fieldId, sentence } : { sentence };
  });
  return fields.length > 0 ? fields : [{ sentence: error.sentence, nextStep: error.nextStep }];
};

const SignedOut = () => (
  <Banner
    tone="warning"
    role="alert"
    title="You have been signed out. Your input is kept."
    action={
      <a href="/sign-in" target="_blank" rel="noreferrer" className={buttonClass("secondary", "sm")}>
        Sign in
        <ExternalLink size={12} aria-hidden />
        <span className="sr-only">, opens a new tab</span>
      </a>
    }
  >
    Nothing was sent. Sign in in the new tab, come back and send again.
  </Banner>
);

/** Why nothing was sent, on top of the form; the input stays as it was. */
export const RequestErrors = ({ problems = [], failure, fieldIds = {}, attempt = 0 }: RequestErrorsProps) => {
  if (problems.length > 0) return <ErrorSummary errors={problems} attempt={attempt} />;
  if (!failure) return null;
  const { error } = failure;
  if (error.code === "SIGNED_OUT") return <SignedOut />;
  // What was left empty needs no code.
  const code =
    error.id !== null
      ? `${error.code} · id ${error.id}`
      : Object.keys(error.fields).length > 0
        ? null
        : error.code;
  return <ErrorSummary errors={fromServer(error, fieldIds)} attempt={failure.attempt} code={code} />;
};
