import type { Metadata } from "next";
import { DcaList, type DcaPageProps } from "../dca-list";

export const metadata: Metadata = { title: "Campaigns Shared by Primary DCAs" };

export default function DcaSecondaryPage({ searchParams }: DcaPageProps) {
  return <DcaList role="SECONDARY" searchParams={searchParams} />;
}
