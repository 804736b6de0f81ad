import { isEnded } from "@/lib/domain/handover/campaign-state";
import { stepStatuses, statusOf, type StepDefinition, type StepStatus } from "@/lib/domain/handover/steps";
import { stepFactsOf } from "@/lib/operations/handovers/row";
import type { StepView } from "./dto";
import type { LoadedHandover, Member } from "./load";
import { beginReasons, commonReasons, confirmReasons } from "./reasons";

/** The word for a step over all campaigns: what asks for somebody comes first. */
const order: StepStatus[] = ["FAILED", "RUNNING", "WAITING", "READY", "BLOCKED", "DONE"];

/** Sentences of each kind; the campaigns have all. */
const most = 6;

/** Why nothing can be done at this step for this campaign now. */
const reasonsAt = (loaded: LoadedHandover, step: StepDefinition, member: Member, now: Date): string[] => {
  const common = member.row.switchedAt === null ? commonReasons(loaded) : [];
  if (step.by === "write") return [...common, ...beginReasons(loaded, member, step.key, now)];
  if (step.downtime === "starts") return [...common, ...confirmReasons(loaded, member, now)];
  return [];
};

/** One step over all campaigns that are still on their way, or were. */
export const stepView = (loaded: LoadedHandover, step: StepDefinition, now: Date): StepView => {
  const { key, title, by, what, endedBy, trouble, downtime, mayBeLeft } = step;
  const counts = Object.fromEntries(stepStatuses.map((status) => [status, 0])) as Record<StepStatus, number>;
  const at: Member[] = [];
  for (const member of loaded.members) {
    const status = statusOf(loaded.rules.steps, member.at.position, key, stepFactsOf(member.row));
    // What was stopped before this step counts nowhere.
    if (status === null || (isEnded(member.at.state) && status !== "DONE")) continue;
    counts[status] += 1;
    if (member.row.step === key && member.at.state === "ACTIVE") at.push(member);
  }
  const judged = at.map((member) => ({ member, reasons: reasonsAt(loaded, step, member, now) }));
  const able = judged.filter(({ reasons }) => reasons.length === 0).map(({ member }) => member);
  const ids = (status: StepStatus) =>
    able.filter(({ at: { position } }) => position.status === status).map(({ row }) => row.id);
  const word = order.find((status) => counts[status] > 0) ?? "BLOCKED";
  const ready = ids("READY");
  const heldUp = judged.filter(
    ({ member, reasons }) => member.at.position.status === "READY" && reasons.length > 0,
  );
  const failed = at.flatMap(({ at: { position }, row: { problem, nextStep } }) =>
    position.status === "FAILED" && problem !== null ? [[problem, nextStep].filter(Boolean).join(" ")] : [],
  );
  const waits = judged.filter(({ member }) => ["READY", "FAILED"].includes(member.at.position.status));
  return {
    key,
    title,
    by,
    what,
    endedBy,
    trouble,
    downtime,
    ...(mayBeLeft === undefined ? {} : { mayBeLeft }),
    counts,
    // Ready by its turn, and still something stands against it for each.
    status: word === "READY" && ready.length === 0 && step.by !== "provider" ? "BLOCKED" : word,
    ready,
    failed: ids("FAILED"),
    heldUp: step.by === "provider" ? 0 : heldUp.length,
    reasons: [...new Set(waits.flatMap(({ reasons }) => reasons))].slice(0, most),
    troubles: [...new Set(failed)].slice(0, most),
  };
};
