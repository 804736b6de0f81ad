import { db } from "@/lib/db";
import type { Operation, OsrReading } from "@/lib/db/generated/client";
import {
  hasSwitched,
  handoverCommands,
  isEnded,
  stateOf,
  whyNotNow,
  whyNumbersStay,
} from "@/lib/domain/handover/campaign-state";
import { checkOsr } from "@/lib/domain/handover/change-set";
import { handoverWarnings } from "@/lib/domain/handover/preflight";
import { stepKeys, statusOf, type StepKey, type StepStatus } from "@/lib/domain/handover/steps";
import type { ProviderRules } from "@/lib/domain/handover/providers";
import { isMigrationOpen } from "@/lib/domain/migration";
import { type Progress, progressOf } from "@/lib/operations/handovers/progress";
import { providerOf, stepFactsOf } from "@/lib/operations/handovers/row";
import { recordsOf } from "@/lib/operations/handovers/take-numbers";
import { viewOperation } from "@/lib/services/operations/view";
import type { HandoverCampaignView, OsrCheckView, StepTime } from "./dto";
import type { LoadedHandover, Member } from "./load";
import { memberReasons } from "./reasons";
import { backStep } from "./roll-back";

/** Numbers that a page shows of one campaign; the exports have all. */
const shownNumbers = 200;
const shownDifferences = 20;

const shareWords: Record<string, string> = { PENDING: "Pending", ACCEPTED: "Accepted", DECLINED: "Declined" };

const shareOf = ({ campaign }: Member, partnerId: string): string | null => {
  if (campaign === null) return null;
  const { upstream } = isMigrationOpen(campaign.facts) ? campaign.facts.provisional : campaign.facts.live;
  return upstream?.partnerId === partnerId ? (shareWords[upstream.status] ?? upstream.status) : null;
};

const osrView = (
  { row }: Member,
  reading: OsrReading | undefined,
  nnid: string | null,
): OsrCheckView | null => {
  if (reading === undefined) return null;
  const check = checkOsr(
    row.numbers.map(({ number }) => number),
    recordsOf(reading.phones),
    nnid ?? "",
  );
  return {
    readAt: reading.readAt?.toISOString() ?? null,
    reading: reading.requestedAt !== null,
    problem: reading.problem,
    right: check.right.length,
    wrong: check.wrong.slice(0, shownDifferences),
    missing: check.missing.slice(0, shownDifferences),
  };
};

const isStep = (text: string): text is StepKey => (stepKeys as readonly string[]).includes(text);

const stepTimes = ({ row }: Member, rules: ProviderRules): StepTime[] => {
  const order = rules.steps.map(({ key }) => key);
  return row.steps
    .flatMap(({ step, startedAt, startedBy, endedAt, endedBy, tries }) =>
      isStep(step)
        ? [
            {
              step,
              startedAt: startedAt.toISOString(),
              startedBy,
              endedAt: endedAt?.toISOString() ?? null,
              endedBy,
              tries,
            },
          ]
        : [],
    )
    .toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
};

type Beside = {
  readings: Map<string, OsrReading>;
  progress: Map<string, Progress>;
  operations: Map<string, Operation>;
};

const beside = async ({ handover, members }: LoadedHandover): Promise<Beside> => {
  const { accountId } = handover;
  const ids = members.flatMap(({ row }) => (row.operationId === null ? [] : [row.operationId]));
  const [readings, progress, operations] = await Promise.all([
    db().osrReading.findMany({
      where: { accountId, campaignId: { in: members.map(({ row }) => row.campaignId) } },
    }),
    progressOf(
      providerOf(handover),
      accountId,
      members.map(({ row }) => row),
    ),
    db().operation.findMany({ where: { accountId, id: { in: ids } } }),
  ]);
  return {
    readings: new Map(readings.map((each) => [each.campaignId, each])),
    progress,
    operations: new Map(operations.map((each) => [each.id, each])),
  };
};

const viewMember = (loaded: LoadedHandover, member: Member, known: Beside): HandoverCampaignView => {
  const { handover, rules } = loaded;
  const { row, at, campaign } = member;
  const facts = stepFactsOf(row);
  const operation = row.operationId === null ? undefined : known.operations.get(row.operationId);
  const progress = known.progress.get(row.id);
  const { column } = rules.numberDone;
  const steps = Object.fromEntries(
    stepKeys.map((key) => [key, statusOf(rules.steps, at.position, key, facts)]),
  ) as Record<StepKey, StepStatus | null>;
  return {
    rowId: row.id,
    campaignId: row.campaignId,
    brandName: campaign?.row.brandName ?? null,
    soleProprietor: campaign?.facts.soleProprietor ?? false,
    own: campaign?.row.own ?? false,
    wave: row.wave,
    state: stateOf(row.state),
    step: at.position.step,
    status: at.position.status,
    steps,
    reasons: at.state === "ACTIVE" && !hasSwitched(at) ? memberReasons(member) : [],
    warnings: member.preflight === null || isEnded(at.state) ? [] : handoverWarnings(member.preflight),
    problem: row.problem,
    nextStep: row.nextStep,
    poolId: row.poolId,
    subId: row.subId,
    takingNumbers: row.takeNumbersAt !== null,
    numbers: {
      total: row.numbers.length,
      done: row.numbers.filter((each) => each[column] !== null).length,
      refused: row.numbers.filter(({ problem }) => problem !== null).length,
      // Those that ask for something come first.
      shown: row.numbers
        .toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null))
        .slice(0, shownNumbers)
        .map((each) => ({
          number: each.number,
          done: each[column] !== null,
          nnid: each.nnid,
          problem: each.problem,
        })),
    },
    whyNumbersStay: whyNumbersStay(at),
    externalId: row.externalId,
    externalWord: progress?.word ?? row.externalStage,
    unread: at.state === "ACTIVE" && at.position.status === "WAITING" ? (progress?.unread ?? null) : null,
    share: shareOf(member, rules.partnerId),
    osr: osrView(member, known.readings.get(row.campaignId), handover.nnid),
    times: at.times,
    stepTimes: stepTimes(member, rules),
    rollback: rules.rollback.flatMap(({ key }) => {
      const tick = row.steps.find(({ step }) => step === backStep(key));
      return tick === undefined ? [] : [{ key, at: tick.startedAt.toISOString(), by: tick.startedBy }];
    }),
    operation: operation === undefined ? null : viewOperation(operation),
    blocked: Object.fromEntries(
      handoverCommands.flatMap((command) => {
        const why = whyNotNow(at, command);
        return why === null ? [] : [[command, why]];
      }),
    ),
  };
};

export const campaignViews = async (loaded: LoadedHandover): Promise<HandoverCampaignView[]> => {
  const known = await beside(loaded);
  return loaded.members.map((member) => viewMember(loaded, member, known));
};
