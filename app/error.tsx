"use client";

import { lazyPart } from "@/components/ui/lazy-part";

// Each page names this one, and few ever show it.
const { Part: LoadFailed } = lazyPart(() =>
  import("@/components/ui/load-failed").then((module) => module.LoadFailed),
);

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto max-w-240 px-4 py-8">
      <h1 className="sr-only">Portage could not be loaded</h1>
      <LoadFailed what="Portage" id={error.digest ?? null} onRetry={reset} />
    </main>
  );
}
