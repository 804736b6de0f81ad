"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";

/** A pasted address may hold values that mean nothing; they are named, not silently dropped (F1). */
export const InvalidParamsBanner = ({ invalid }: { invalid: string[] }) => {
  const key = invalid.join(", ");
  const [dismissed, setDismissed] = useState("");
  if (key === "" || key === dismissed) return null;
  return (
    <Banner
      tone="warning"
      title={invalid.length === 1 ? `The value of ${key} was not understood.` : `Not understood: ${key}.`}
      onDismiss={() => {
        setDismissed(key);
      }}
    >
      The default is used instead.
    </Banner>
  );
};
