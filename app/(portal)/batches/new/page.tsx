import type { Metadata } from "next";
import { type KindChoice, NewBatchScreen } from "@/components/batches/new-batch-screen";
import { requireViewer } from "@/lib/auth/viewer";
import type { BatchKind } from "@/lib/domain/batch";
import { permissionFor } from "@/lib/domain/commands";
import { can, whyNot } from "@/lib/domain/roles";

export const metadata: Metadata = { title: "New batch" };

type Named = [kind: BatchKind, label: string];

const ofCsp: Named[] = [
  ["initiate", "Initiate CNP migrations"],
  ["cancel", "Cancel CNP migrations"],
  ["elect", "Elect an upstream for shared campaigns"],
  ["decline", "Decline shared campaigns"],
  ["share", "Share campaigns that have no partner"],
];
const ofDca: Named[] = [
  ["accept", "Accept as primary DCA"],
  ["decline", "Decline as primary DCA"],
  ["acceptSecondary", "Accept as secondary DCA"],
  ["declineSecondary", "Decline as secondary DCA"],
  ["shareSecondary", "Share with a secondary DCA"],
];

export default async function NewBatchPage() {
  const { viewer } = await requireViewer();
  const kinds = (viewer.account.kind === "DCA" ? ofDca : ofCsp).map(([kind, label]): KindChoice => {
    const { permission, purpose } = permissionFor[kind];
    return { kind, label, reasons: can(viewer.role, permission) ? [] : [whyNot(permission, purpose)] };
  });
  return <NewBatchScreen kinds={kinds} />;
}
