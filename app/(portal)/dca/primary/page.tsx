import type { Metadata } from "next";
import { DcaList, type DcaPageProps } from "../dca-list";

export const metadata: Metadata = { title: "Campaigns Shared by CSPs" };

export default function DcaPrimaryPage({ searchParams }: DcaPageProps) {
  return <DcaList role="PRIMARY" searchParams={searchParams} />;
}
