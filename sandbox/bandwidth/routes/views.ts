import { element, optional, type XmlElement } from "../../core/xml";
import { campaignText } from "../../tcr/formatters/campaign-text";
import { iso } from "../../tcr/formatters/dates";
import { messageClass } from "../../tcr/formatters/network-terms";
import type { Brand, Campaign } from "../../tcr/entities";
import { networkName } from "../../tcr/networks";
import type { Account, ImportedCampaign, OptionGroup, OrderTrouble, TnOptionOrder } from "../entities";
import { mnoStateOf, secondaryStateOf } from "../rules/record";
import { numberList } from "../webhooks/notification";

const MNO_NAMES: Record<number, string> = { 10017: "ATT", 10035: "TMO", 10037: "USC", 10038: "VZW" };
const mnoName = (mno: number): string => MNO_NAMES[mno] ?? networkName(mno).toUpperCase();

const seconds = (at: number): string => iso(at).replace(/\.\d+Z$/, "Z");

/** The guide puts all networks in one element; real answers have been seen with one for each. */
function mnoList(triples: XmlElement[][], shape: Account["behaviour"]["mnoShape"]): XmlElement {
  const content =
    shape === "grouped"
      ? [element("MnoStatus", triples.flat())]
      : triples.map((triple) => element("MnoStatus", triple));
  return element("MnoStatusList", content);
}

/** Elements in the guide's order; what TCR knows is TCR's own. */
export function importedCampaign(
  record: ImportedCampaign,
  facts: { campaign: Campaign; brand: Brand; account: Account; now: number },
): XmlElement {
  const { campaign, brand, account, now } = facts;
  const secondary = secondaryStateOf(record, now);
  const triples = campaign.mnoIds.map((mno) => [
    element("MnoName", mnoName(mno)),
    element("MnoId", String(mno)),
    element("Status", mnoStateOf(record, campaign, mno, now)),
  ]);
  return element("ImportedCampaign", [
    element("CampaignId", record.campaignId),
    element("Description", campaignText(campaign, brand).description ?? ""),
    element("MessageClass", `Campaign-${messageClass(campaign)}`),
    element("CreateDate", seconds(campaign.createDate)),
    element("Status", campaign.status === "ACTIVE" ? "ACTIVE" : "EXPIRED"),
    ...optional("SecondaryDcaSharingStatus", secondary),
    ...optional(
      "SecondaryDcaDeclineReason",
      secondary === "DECLINED" ? (record.secondary?.reason ?? null) : null,
    ),
    mnoList(triples, account.behaviour.mnoShape),
  ]);
}

const groupView = ({ sms, a2p, nnid, others, numbers }: OptionGroup): XmlElement =>
  element("TnOptionGroup", [
    ...others.map(({ name, value }) => element(name, value)),
    ...optional("Sms", sms),
    ...(a2p
      ? [
          element("A2pSettings", [
            ...optional("MessageClass", a2p.messageClass),
            ...optional("CampaignId", a2p.campaignId),
            element("Action", a2p.action),
          ]),
        ]
      : []),
    ...optional("NNID", nnid),
    numberList("TelephoneNumbers", numbers),
  ]);

const troubleView = (name: string, { code, description, number }: OrderTrouble): XmlElement =>
  element(name, [
    element("Code", code),
    element("Description", description),
    element("TelephoneNumber", number),
  ]);

export const orderView = (order: TnOptionOrder, accountId: string): XmlElement =>
  element("TnOptionOrder", [
    ...optional("CustomerOrderId", order.customerOrderId),
    element("OrderCreateDate", iso(order.createdAt)),
    element("AccountId", accountId),
    element("CreatedByUser", order.createdBy),
    element("OrderId", order.orderId),
    element("LastModifiedDate", iso(order.modifiedAt)),
    element("ProcessingStatus", order.status),
    element("TnOptionGroups", order.groups.map(groupView)),
    element(
      "ErrorList",
      order.errors.map((each) => troubleView("Error", each)),
    ),
    element(
      "Warnings",
      order.warnings.map((each) => troubleView("Warning", each)),
    ),
  ]);

/** Three of these names are in lower case on the wire. */
export const orderSummary = (order: TnOptionOrder, accountId: string): XmlElement =>
  element("TnOptionOrderSummary", [
    element("accountId", accountId),
    element("CountOfTNs", String(order.groups.reduce((sum, { numbers }) => sum + numbers.length, 0))),
    ...optional("CustomerOrderId", order.customerOrderId),
    element("userId", order.createdBy),
    element("lastModifiedDate", iso(order.modifiedAt)),
    element("OrderDate", iso(order.createdAt)),
    element("OrderType", "tn_option"),
    element("OrderStatus", order.status),
    element("OrderId", order.orderId),
  ]);

export const historyView = ({ history, createdBy }: TnOptionOrder): XmlElement =>
  element(
    "OrderHistoryWrapper",
    history.map(({ at, note, status }) =>
      element("OrderHistory", [
        element("OrderDate", iso(at)),
        element("Note", note),
        element("Author", createdBy),
        element("Status", status),
      ]),
    ),
  );
