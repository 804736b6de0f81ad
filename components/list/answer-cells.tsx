import { BadgeCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { OperationState } from "@/components/ui/operation-state";
import { SharingState } from "@/components/ui/sharing-state";
import type { SharingStatus } from "@/lib/domain/campaign";
import type { OperationView } from "@/lib/services/operations/dto";

/** Cells of the lists of shares that wait for an answer, whoever gives it. */

const waiting = (days: number): string => (days === 0 ? "Today" : `${String(days)} d`);

export const WaitingCell = ({ status, days }: { status: SharingStatus; days: number | null }) =>
  status === "PENDING" && days !== null ? (
    <span className="whitespace-nowrap">{waiting(days)}</span>
  ) : (
    <span className="text-muted">–</span>
  );

export const AcceptedBeforeCell = ({ before }: { before: boolean }) =>
  before ? (
    <Badge tone="success" icon={BadgeCheck}>
      Accepted before
    </Badge>
  ) : (
    <span className="text-muted">No</span>
  );

/** What is under way comes before what the registry says. */
export const AnswerStateCell = ({
  status,
  operation,
}: {
  status: SharingStatus;
  operation: OperationView | null;
}) => (
  <span className="flex flex-col items-start gap-0.5 py-0.5 max-md:items-end">
    {operation && <OperationState operation={operation} explained={operation.status === "FAILED"} />}
    {(!operation || operation.status === "DONE") && <SharingState status={status} />}
  </span>
);
