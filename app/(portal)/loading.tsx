import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div className="grid gap-4 px-4 py-6 sm:px-6" aria-busy>
      <p className="sr-only">Loading…</p>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-8 w-full max-w-200" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
