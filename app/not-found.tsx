import type { Metadata } from "next";
import { NotFoundState } from "@/components/ui/not-found";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main>
      <NotFoundState />
    </main>
  );
}
