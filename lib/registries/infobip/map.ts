import type { z } from "zod";
import type { InfobipErrorInit, InfobipViolation } from "./errors";
import type {
  InfobipCampaign,
  InfobipFeedback,
  InfobipNumber,
  InfobipPage,
  InfobipPool,
  InfobipSubscription,
} from "./types";
import type {
  campaignWire,
  errorWire,
  numberWire,
  ownedNumbersWire,
  poolWire,
  subscriptionWire,
} from "./wire";

const textOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === "" ? null : text;

/** The older codes in the words of the newer shape, as Infobip's own client translates them. */
const newerCodes: ReadonlyMap<string, string> = new Map([
  ["BAD_REQUEST", "E400"],
  ["UNAUTHORIZED", "E401"],
  ["FORBIDDEN", "E403"],
  ["NOT_FOUND", "E404"],
  ["TOO_MANY_REQUESTS", "E429"],
  ["GENERAL_ERROR", "E500"],
]);

/** Both error shapes as one. */
export const toFailure = (
  wire: z.output<typeof errorWire>,
): Pick<InfobipErrorInit, "code" | "text"> & { violations: InfobipViolation[] } => {
  if ("errorCode" in wire) {
    return {
      code: wire.errorCode,
      text: textOrNull(wire.description),
      violations: (wire.violations ?? []).map(({ property, violation }) => ({
        field: property ?? "",
        text: violation ?? "",
      })),
    };
  }
  const { messageId, text, validationErrors } = wire.requestError.serviceException;
  return {
    code: newerCodes.get(messageId ?? "") ?? textOrNull(messageId),
    text: textOrNull(text),
    violations: Object.entries(validationErrors ?? {}).flatMap(([field, texts]) =>
      [texts].flat().map((each) => ({ field, text: each })),
    ),
  };
};

export const toNumber = (wire: z.output<typeof numberWire>): InfobipNumber => ({
  numberKey: textOrNull(wire.numberKey),
  number: wire.number,
  country: textOrNull(wire.country),
  type: textOrNull(wire.type),
  capabilities: wire.capabilities ?? [],
  reservationStatus: textOrNull(wire.reservationStatus),
});

export const toOwnedPage = (
  wire: z.output<typeof ownedNumbersWire>,
  page: number,
): InfobipPage<InfobipNumber> => ({
  records: wire.numbers.map(toNumber),
  page,
  totalRecords: wire.numberCount ?? wire.numbers.length,
});

export const toPool = (wire: z.output<typeof poolWire>): InfobipPool => ({
  id: wire.numberPoolId,
  nnid: textOrNull(wire.nnid),
  status: wire.numberPoolStatus,
  type: textOrNull(wire.numberPoolType),
  policy: textOrNull(wire.policy),
  availability: textOrNull(wire.availability),
});

const toFeedback = (wire: z.output<typeof campaignWire>["campaignFeedback"]): InfobipFeedback | null =>
  wire === null || wire === undefined
    ? null
    : {
        reasons: wire.rejectionReasons ?? [],
        details: (wire.rejectionDetails ?? []).map((detail) => ({
          code: textOrNull(detail.errorCode),
          description: detail.description ?? "",
          action: textOrNull(detail.recommendedAction),
        })),
        rejectedAt: wire.rejectionDate,
      };

export const toCampaign = (wire: z.output<typeof campaignWire>): InfobipCampaign => ({
  id: wire.id,
  name: wire.name,
  stage: wire.stage,
  type: textOrNull(wire.type),
  externalCampaignId: textOrNull(wire.externalCampaignId),
  createdAt: wire.createdDate,
  modifiedAt: wire.lastModifiedDate,
  feedback: toFeedback(wire.campaignFeedback),
  pool: wire.numberPool === null || wire.numberPool === undefined ? null : toPool(wire.numberPool),
});

export const toPage = <Wire, Own>(
  wire: {
    results: Wire[];
    paging?:
      { page?: number | null | undefined; totalResults?: number | null | undefined } | null | undefined;
  },
  map: (record: Wire) => Own,
): InfobipPage<Own> => ({
  records: wire.results.map(map),
  page: wire.paging?.page ?? 0,
  totalRecords: wire.paging?.totalResults ?? wire.results.length,
});

export const toSubscription = (wire: z.output<typeof subscriptionWire>): InfobipSubscription => ({
  id: wire.subscriptionId,
  name: textOrNull(wire.name),
  events: wire.events,
  notifyUrl: textOrNull(wire.profile?.webhook?.notifyUrl),
  security: textOrNull(wire.profile?.security?.type),
});
