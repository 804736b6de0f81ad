"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { lazyPart } from "@/components/ui/lazy-part";

// Each page names this one, and few ever show it.
const { Part: LoadFailed } = lazyPart(() =>
  import("@/components/ui/load-failed").then((module) => module.LoadFailed),
);

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function PortalErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();
  const retry = () => {
    startTransition(() => {
      router.refresh();
      reset();
    });
  };
  return (
    <div className="px-4 py-6 sm:px-6">
      <h1 className="sr-only">This page could not be loaded</h1>
      <LoadFailed what="This page" filtersKept id={error.digest ?? null} onRetry={retry} />
    </div>
  );
}
