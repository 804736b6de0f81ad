import type { Random } from "../core/random";

const MIX: readonly (readonly [string, number])[] = [
  ["MIXED", 190],
  ["LOW_VOLUME", 170],
  ["MARKETING", 130],
  ["CUSTOMER_CARE", 110],
  ["ACCOUNT_NOTIFICATION", 95],
  ["2FA", 85],
  ["DELIVERY_NOTIFICATION", 55],
  ["CONVERSATIONAL", 30],
  ["AGENTS_FRANCHISES", 25],
  ["UCAAS_LOW", 24],
  ["CHARITY", 20],
  ["FRAUD_ALERT", 18],
  ["SECURITY_ALERT", 16],
  ["HIGHER_EDUCATION", 16],
  ["K12_EDUCATION", 14],
  ["UCAAS_HIGH", 12],
  ["POLLING_VOTING", 10],
  ["PUBLIC_SERVICE_ANNOUNCEMENT", 9],
  ["SWEEPSTAKE", 7],
  ["M2M", 7],
  ["PROXY", 7],
  ["SOCIAL", 6],
  ["POLITICAL", 6],
  ["EMERGENCY", 4],
  ["TRIAL", 4],
  ["CARRIER_EXEMPT", 2],
  ["PUBLIC_SAFETY_RESTRICTED", 2],
];

const SUB_USECASES = [
  "CUSTOMER_CARE",
  "MARKETING",
  "ACCOUNT_NOTIFICATION",
  "DELIVERY_NOTIFICATION",
  "2FA",
  "SECURITY_ALERT",
] as const;

export const chooseUsecase = (random: Random): string => random.weighted(MIX, "MIXED");

export function chooseSubUsecases(random: Random, usecase: string): string[] {
  if (usecase !== "MIXED" && usecase !== "LOW_VOLUME") return [];
  const first = random.below(SUB_USECASES.length);
  const count = 2 + random.below(3);
  return Array.from(
    { length: count },
    (_, step) => SUB_USECASES[(first + step) % SUB_USECASES.length] ?? "MARKETING",
  );
}
