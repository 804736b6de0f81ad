import { nodeOf, nodesOf, textOf, textsOf, type XmlNode } from "../../core/xml";
import type { OptionGroup } from "../entities";
import { refuse } from "../errors";
import { checkCampaignId } from "./imports";

/** ASSUMPTION: how many one order may hold is not published. */
const MOST_NUMBERS = 5_000;
const LONGEST_CUSTOMER_ID = 40;

const SWITCH = ["on", "off", "systemdefault", "unchanged"];
const ACTIONS = ["asSpecified", "delete", "off", "systemDefault", "unchanged"];
/** What the sandbox looks at itself; every other option is only kept. */
const KNOWN = ["Sms", "A2pSettings", "NNID", "TelephoneNumbers"];

export type OrderRequest = { customerOrderId: string | null; groups: OptionGroup[] };

/** Ten digits are North American; with the country's digit they may come too. */
export function tenDigits(text: string): string | null {
  return /^(?:\+?1)?(\d{10})$/.exec(text)?.[1] ?? null;
}

function customerIdOf(order: XmlNode): string | null {
  const id = textOf(order, "CustomerOrderId");
  if (!id) return null;
  if (id.length > LONGEST_CUSTOMER_ID)
    throw refuse(
      "1011",
      `CustomerOrderId is too long. Max length ${String(LONGEST_CUSTOMER_ID)} characters.`,
    );
  if (!/^[A-Za-z0-9 -]+$/.test(id)) throw refuse("12822", "CustomerOrderId contains invalid characters");
  return id;
}

function smsOf(group: XmlNode): string | null {
  const sms = textOf(group, "Sms");
  if (sms === undefined) return null;
  if (!SWITCH.includes(sms.toLowerCase())) throw refuse("5113", `Sms value '${sms}' is invalid.`);
  return sms;
}

function a2pOf(group: XmlNode): OptionGroup["a2p"] {
  const settings = nodeOf(group, "A2pSettings");
  if (!settings) return null;
  const action = textOf(settings, "Action");
  if (!action) throw refuse("1003", "A2pSettings.Action is required");
  if (!ACTIONS.includes(action)) throw refuse("12175", `A2pSettings action '${action}' is invalid.`);
  const campaignId = textOf(settings, "CampaignId") ?? null;
  if (action === "asSpecified" && !campaignId)
    throw refuse("12171", "A2pSettings need a CampaignId for action asSpecified.");
  return {
    action,
    campaignId: campaignId ? checkCampaignId(campaignId) : null,
    messageClass: textOf(settings, "MessageClass") ?? null,
  };
}

function nnidOf(group: XmlNode): string | null {
  const nnid = textOf(group, "NNID") || null;
  if (nnid !== null && !/^\d+$/.test(nnid)) throw refuse("5143", `NNID '${nnid}' is not an integer.`);
  return nnid;
}

function numbersOf(group: XmlNode): string[] {
  const list = nodeOf(group, "TelephoneNumbers");
  const given = list ? textsOf(list, "TelephoneNumber") : [];
  if (given.length === 0) throw refuse("1003", "TelephoneNumbers is required");
  const numbers = given.map((text) => {
    const number = tenDigits(text);
    if (number === null) throw refuse("5081", `Number Format '${text}' is invalid.`);
    return number;
  });
  return [...new Set(numbers)];
}

function groupOf(group: XmlNode): OptionGroup {
  const numbers = numbersOf(group);
  const [sms, a2p, nnid] = [smsOf(group), a2pOf(group), nnidOf(group)];
  const others = Object.keys(group)
    .filter((name) => !KNOWN.includes(name))
    .flatMap((name) => textsOf(group, name).map((value) => ({ name, value })));
  if (sms === null && a2p === null && nnid === null && others.length === 0)
    throw refuse("5115", "At least one option has to be given.");
  if (a2p !== null && sms === null) throw refuse("1003", "Sms is required");
  if (a2p?.action === "asSpecified" && sms?.toLowerCase() !== "on")
    throw refuse("5132", "Sms must be 'on' to enable A2pSettings.");
  return { sms, a2p, nnid, others, numbers };
}

/** The whole order or none of it: the first thing that is wrong is what is answered. */
export function readOrder(body: XmlNode | null): OrderRequest {
  const order = body && nodeOf(body, "TnOptionOrder");
  if (!order) throw refuse("1003", "TnOptionOrder is required");
  const customerOrderId = customerIdOf(order);
  const list = nodeOf(order, "TnOptionGroups");
  const groups = list ? nodesOf(list, "TnOptionGroup") : [];
  if (groups.length === 0) throw refuse("1003", "TnOptionGroups is required");
  const read = groups.map(groupOf);
  const count = read.reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (count > MOST_NUMBERS)
    throw refuse(
      "1006",
      `TelephoneNumbers must be between 1 and ${String(MOST_NUMBERS)} (bounds are included)`,
    );
  return { customerOrderId, groups: read };
}
