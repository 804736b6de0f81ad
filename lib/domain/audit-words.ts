import { orderStatusWord } from "./bandwidth";
import type { StepKey } from "./handover/steps";
import { infobipStageWord } from "./infobip";
import { roleName } from "./roles";

/** What an entry recorded, in words. The stored JSON is never shown raw where a name for it is known. */

const labels: Record<string, string> = {
  stage: "Stage",
  migration: "Migration at TCR",
  upstream: "Upstream partner",
  upstreamStatus: "Upstream answer",
  downstreamStatus: "Our answer",
  reason: "Reason",
  kind: "Write",
  operationId: "Operation",
  code: "Result code",
  outcome: "Decision",
  partnerId: "Partner",
  upstreamId: "Upstream partner",
  explanation: "Explanation",
  categories: "Categories",
  provisional: "Part of a migration",
  batchId: "Batch",
  requestedBy: "Asked for by",
  total: "Campaigns",
  queued: "To be sent",
  skipped: "Left out",
  alreadyQueued: "Already queued",
  removed: "Taken out",
  done: "Done",
  failed: "Failed",
  withdrawn: "Withdrawn",
  review: "Needs review",
  strict: "Only if all are eligible",
  pilot: "Pilot",
  startsAt: "Starts at",
  source: "Made from",
  previous: "Each to its previous upstream",
  accountId: "Company",
  email: "E-mail",
  name: "Name",
  role: "Role",
  sessions: "Sessions",
  migrationSupported: "CNP migration supported",
  migrationAutoComplete: "Auto-complete on prior acceptance",
  formerSecretUntil: "Former secret accepted until",
  events: "Subscribed events",
  eventType: "Event type",
  handoverId: "Hand-over",
  campaignId: "Campaign",
  campaigns: "Campaigns",
  numbers: "Numbers",
  numbersFrom: "From",
  step: "Step",
  by: "Ended by",
  provider: "Provider",
  prerequisite: "Prerequisite",
  point: "Point",
  minutes: "Minutes",
  poolId: "Number pool",
  subId: "SubID",
  wave: "Wave",
  window: "Window",
  osrContext: "OSR context",
  infobipStage: "Stage at Infobip",
  bandwidthStage: "State at Bandwidth",
  bandwidthOrder: "Order of numbers",
  orderId: "Bandwidth's order",
  tokenUrl: "Address for tokens",
  bandwidthAccountId: "Account at Bandwidth",
  authKind: "Credentials",
  clientId: "Client id or user name",
  mayChooseNnid: "May choose NNIDs",
  baseUrl: "Address",
  importBaseUrl: "Address for imports",
  nnid: "NNID",
  webhookSecurity: "Proof of events",
  webhookHeader: "Header",
  keyReplaced: "Key replaced",
  list: "List",
  query: "Filters and sort",
  columns: "Columns",
};

const values: Record<string, string> = {
  infobip: "Infobip",
  bandwidth: "Bandwidth",
  OAUTH2: "Client id and secret",
  BASIC: "User name and password",
  NONE: "No migration",
  WAITING: "Waiting for a partner",
  DECLINED: "Declined",
  PARTLY_COVERED: "Partly covered",
  COMPLETE: "Complete",
  CANCELED: "Canceled by initiator",
  EXPIRED: "Expired after 30 days",
  ENDED_SUSPENDED: "Ended: suspended",
  ENDED_DEACTIVATED: "Ended: deactivated or expired",
  PENDING: "Pending",
  ACCEPTED: "Accepted",
  ACTIVE: "Open",
  COMPLETED: "Complete",
  CANCELLED: "Canceled",
  initiate: "Start a migration",
  cancel: "Cancel a migration",
  elect: "Elect an upstream partner",
  decline: "Decline a share",
  share: "Share a campaign",
  accept: "Accept a share",
  acceptSecondary: "Accept as secondary DCA",
  declineSecondary: "Decline as secondary DCA",
  shareSecondary: "Share with a secondary DCA",
  nudge: "Nudge a partner",
  importNumbers: "Import numbers",
  migrateCampaign: "Migrate the campaign",
  addNumbers: "Add numbers",
  importCampaign: "Import the campaign",
  linkNumbers: "Order numbers",
  settings: "Change the migration settings",
  "test-event": "Send a test event",
  "went-through": "It went through",
  "send-again": "Send again",
};

/** Steps of a hand-over, in words that fit every provider. */
const steps: Record<StepKey, string> = {
  import: "Import numbers",
  elect: "Elect the provider",
  osr: "Switch the OSR",
  migrate: "Call the provider",
  register: "In migration",
  traffic: "Switch traffic",
  rest: "Add the other numbers",
  accept: "Share accepted",
  importCampaign: "Import the campaign",
  approve: "Carriers approve",
  link: "Put the numbers on",
  order: "Order carried out",
};
const stepName = (key: string): string => (Object.hasOwn(steps, key) ? steps[key as StepKey] : key);

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.length === 0 ? "None" : value.map(plain).join(", ");
  if (typeof value === "string") return value;
  return JSON.stringify(value);
};

const worded = (key: string, value: unknown): string => {
  if (key === "infobipStage" && typeof value === "string") return infobipStageWord(value);
  if (key === "bandwidthOrder" && typeof value === "string") return orderStatusWord(value);
  if (key === "step" && typeof value === "string") return stepName(value);
  if (key === "role" && typeof value === "string") return roleName(value);
  const known =
    typeof value === "string" && key !== "code" && key !== "explanation" ? values[value] : undefined;
  return known ?? plain(value);
};

export type AuditChange = { label: string; before: string; after: string; changed: boolean };

const entriesOf = (json: unknown): Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json))
    : {};

/** Each recorded property, before and after side by side. Without a "before" everything is new. */
export const auditChanges = (before: unknown, after: unknown): AuditChange[] => {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) => ({
    label: labels[key] ?? key,
    before: worded(key, was[key]),
    after: worded(key, is[key]),
    changed: worded(key, was[key]) !== worded(key, is[key]),
  }));
};

/** What says nothing in a line of a list, or has a column of its own there. */
const quiet = [
  "Operation",
  "Batch",
  "Hand-over",
  "Write",
  "Result code",
  "Company",
  "Reason",
  "Explanation",
  "Name",
];

/** "Stage: Waiting for a partner → Complete", the first few; what had no value before is told without an arrow. */
export const auditSummary = (before: unknown, after: unknown, most = 2): string =>
  auditChanges(before, after)
    .filter(
      ({ changed, label, after: now }) =>
        changed && !quiet.includes(label) && (before !== null || now !== "–"),
    )
    .slice(0, most)
    .map(({ label, before: was, after: now }) =>
      was === "–" ? `${label}: ${now}` : `${label}: ${was} → ${now}`,
    )
    .join(" · ");

/** A text that somebody wrote, or that the registry gave. */
export const auditText = (json: unknown, key: string): string | null => {
  const value = entriesOf(json)[key];
  return typeof value === "string" && value !== "" ? value : null;
};
