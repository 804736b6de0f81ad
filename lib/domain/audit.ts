import { systemOf } from "./operation";

/** What can be in the history, and how each is read aloud. The list is closed: an action without words does not exist. */

const of = (what: (kind: string, system: string) => string) => what;

const titles = {
  "session.started": of(() => "Signed in"),
  "session.ended": of(() => "Signed out"),
  "session.account-switched": of(() => "Switched to this company"),
  "user.created": of(() => "Added a person"),
  "user.role-changed": of(() => "Changed a role"),
  "user.disabled": of(() => "Disabled a person"),
  "user.enabled": of(() => "Enabled a person again"),
  "user.sessions-ended": of(() => "Ended the sessions of a person"),
  "user.link-created": of(() => "Made a link for a new password"),
  "user.password-changed": of(() => "Changed the own password"),
  "operation.requested": of((kind) => `Asked for the ${kind}`),
  "operation.withdrawn": of((kind) => `Withdrew the ${kind}`),
  "operation.done": of((kind, system) => `${system} carried out the ${kind}`),
  "operation.failed": of((kind, system) => `${system} refused the ${kind}`),
  "operation.needs-review": of((kind, system) => `Nobody can tell whether ${system} carried out the ${kind}`),
  "operation.resolved": of((kind) => `Decided what became of the ${kind}`),
  "batch.created": of((kind) => `Prepared a batch: ${kind}`),
  "batch.changed": of(() => "Changed a batch"),
  "batch.checked-again": of(() => "Asked for a new check of a batch"),
  "batch.split": of(() => "Split a batch"),
  "batch.discarded": of(() => "Discarded a batch"),
  "batch.started": of((kind) => `Started a batch: ${kind}`),
  "batch.unscheduled": of(() => "Stopped a batch before anything was sent"),
  "batch.paused": of(() => "Paused a batch"),
  "batch.pilot-ended": of(() => "Paused a batch: its pilot is through"),
  "batch.resumed": of(() => "Resumed a batch"),
  "batch.stopped": of(() => "Stopped a batch"),
  "batch.finished": of(() => "A batch is through"),
  "handover.created": of(() => "Prepared a hand-over"),
  "handover.changed": of(() => "Changed a hand-over"),
  "handover.numbers-given": of(() => "Gave the numbers of a hand-over"),
  "handover.prerequisite-ticked": of(() => "Confirmed a prerequisite of hand-overs"),
  "handover.prerequisite-unticked": of(() => "Took back a prerequisite of hand-overs"),
  "handover.begun": of(() => "Began a step of a hand-over"),
  "handover.switched": of(() => "Confirmed the switch of the OSR: downtime begins"),
  "handover.step-done": of(() => "A step of a hand-over is done"),
  "handover.step-failed": of(() => "A step of a hand-over failed"),
  "handover.step-left": of(() => "Went on without what a step of a hand-over could not do"),
  "handover.registered": of(() => "Registered at the provider"),
  "handover.alert": of(() => "Numbers have been offline for long"),
  "handover.traffic-switched": of(() => "Confirmed that traffic is switched: downtime over"),
  "handover.stopped": of(() => "Stopped a hand-over"),
  "handover.rollback-begun": of(() => "Began to roll back the OSR"),
  "handover.rollback-ticked": of(() => "Confirmed a point of the roll-back"),
  "handover.rolled-back": of(() => "Rolled back a hand-over"),
  "handover.done": of(() => "A campaign is handed over"),
  "campaign.migration-opened": of(() => "Migration open"),
  "campaign.migration-completed": of(() => "Migration complete"),
  "campaign.migration-canceled": of(() => "Migration canceled"),
  "campaign.share-changed": of(() => "Sharing changed"),
  "account.settings-changed": of(() => "Migration settings changed at TCR"),
  "account.credentials-replaced": of(() => "Replaced the API key and secret"),
  "account.former-secret-dropped": of(() => "Stopped accepting the former secret"),
  "account.subscriptions-changed": of(() => "Changed the subscribed events"),
  "infobip.connected": of(() => "Changed the connection to Infobip"),
  "infobip.test-asked": of(() => "Tested the connection to Infobip"),
  "infobip.disconnected": of(() => "Removed the connection to Infobip"),
  "infobip.stage-changed": of(() => "Infobip's campaign moved on"),
  "bandwidth.connected": of(() => "Changed the connection to Bandwidth"),
  "bandwidth.test-asked": of(() => "Tested the connection to Bandwidth"),
  "bandwidth.disconnected": of(() => "Removed the connection to Bandwidth"),
  "bandwidth.stage-changed": of(() => "Bandwidth's campaign or order moved on"),
  "view.created": of(() => "Shared a view"),
  "view.changed": of(() => "Changed a shared view"),
  "view.deleted": of(() => "Took back a shared view"),
  "webhook.quarantined": of(() => "Quarantined an event"),
  "webhook.released": of(() => "Released an event from quarantine"),
  "webhook.retried": of(() => "Tried a parked event again"),
} as const;

export type AuditAction = keyof typeof titles;

export const auditActions = Object.keys(titles) as AuditAction[];

const isAction = (text: string): text is AuditAction => Object.hasOwn(titles, text);

const kinds: Record<string, string> = {
  initiate: "start of the migration",
  cancel: "cancellation",
  elect: "election",
  decline: "decline",
  share: "share",
  accept: "acceptance",
  acceptSecondary: "acceptance as secondary DCA",
  declineSecondary: "decline as secondary DCA",
  shareSecondary: "share with a secondary DCA",
  nudge: "nudge",
  importNumbers: "import of numbers",
  migrateCampaign: "migration of the campaign",
  addNumbers: "adding of numbers",
  importCampaign: "import of the campaign",
  linkNumbers: "order of numbers",
  settings: "change of the migration settings",
  "test-event": "test event",
};

/** "Asked for the election"; an action or a kind of write from another version is shown as it is. */
export const auditTitle = (action: string, kind: string | null = null): string =>
  isAction(action) ? titles[action](kinds[kind ?? ""] ?? kind ?? "write", systemOf(kind ?? "")) : action;

/** Who may have acted: a person, the registry, or Portage by itself. */
export const auditActors = ["staff", "webhook", "system"] as const;
