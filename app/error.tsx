"use client";

import { LoadFailed } from "@/components/ui/load-failed";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto max-w-240 px-4 py-8">
      <h1 className="sr-only">Portage could not be loaded</h1>
      <LoadFailed what="Portage" id={error.digest ?? null} onRetry={reset} />
    </main>
  );
}
