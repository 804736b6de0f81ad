import { element, nodeOf, textOf, writeXml, type XmlElement } from "../../core/xml";
import type { ImportedCampaign } from "../entities";
import { BandwidthRefusal, refuse, xmlAnswer } from "../errors";
import {
  afterTcr,
  checkCampaignId,
  checkImport,
  newImport,
  notFound,
  requireFeature,
} from "../rules/imports";
import { numberList } from "../webhooks/notification";
import {
  accountOf,
  bodyOf,
  pageOf,
  type BandwidthApp,
  type BandwidthContext,
  type BandwidthParts,
} from "./context";
import { importedCampaign } from "./views";

const CAMPAIGNS = "/campaignManagement/10dlc/campaigns";
const IMPORTS = `${CAMPAIGNS}/imports`;

const single = (record: XmlElement): string => writeXml(element("LongCodeImportCampaignResponse", [record]));

/** The campaigns that an account took over from TCR. */
export function importRoutes(app: BandwidthApp, parts: BandwidthParts): void {
  const { store, clock, registry } = parts;

  app.use(`${CAMPAIGNS}/*`, async (c, next) => {
    if (!accountOf(parts, c).behaviour.campaignRole) throw new BandwidthRefusal(403);
    await next();
  });

  function view(c: BandwidthContext, record: ImportedCampaign): XmlElement {
    const campaign = registry.store.campaign(record.campaignId);
    const brand = campaign && registry.store.brands.get(campaign.brandId);
    if (!campaign || !brand) throw refuse("12190", "The campaign could not be read from TCR");
    return importedCampaign(record, { campaign, brand, account: accountOf(parts, c), now: clock.now() });
  }

  app.post(IMPORTS, async (c) => {
    const account = accountOf(parts, c);
    requireFeature(account);
    const root = nodeOf((await bodyOf(c)) ?? {}, "ImportedCampaign");
    const campaignId = checkCampaignId(root && textOf(root, "CampaignId"));
    store.putAccount(afterTcr(account));
    checkImport({
      account,
      campaignId,
      campaign: registry.store.campaign(campaignId),
      imported: store.campaign(account.company, campaignId),
    });
    const record = newImport(account, campaignId, clock.now());
    store.putCampaign(record);
    return xmlAnswer(single(view(c, record)), 201, { location: c.req.url });
  });

  app.get(IMPORTS, (c) => {
    const account = accountOf(parts, c);
    requireFeature(account);
    const all = store.campaigns(account.company);
    const page = pageOf(c, all).map((record) => view(c, record));
    return xmlAnswer(
      writeXml(
        element("LongCodeImportCampaignsResponse", [
          ...(account.behaviour.totalCount ? [element("TotalCount", String(all.length))] : []),
          element("ImportedCampaigns", page),
        ]),
      ),
      200,
      { location: c.req.url },
    );
  });

  app.get(`${IMPORTS}/:campaignId`, (c) => {
    const account = accountOf(parts, c);
    requireFeature(account);
    const campaignId = checkCampaignId(c.req.param("campaignId"));
    const record = store.campaign(account.company, campaignId);
    if (!record) throw notFound(campaignId, 404);
    return xmlAnswer(single(view(c, record)), 200, { location: c.req.url });
  });

  // ASSUMPTION: neither the address nor the form of this answer is public; it is that of other lists of numbers.
  app.get(`${CAMPAIGNS}/:campaignId/tn`, (c) => {
    const account = accountOf(parts, c);
    const campaignId = checkCampaignId(c.req.param("campaignId"));
    if (!store.campaign(account.company, campaignId)) throw notFound(campaignId, 404);
    const linked = Object.entries(account.lines)
      .flatMap(([number, line]) => (line.campaignId === campaignId ? [number] : []))
      .sort();
    return xmlAnswer(
      writeXml(
        element("TelephoneNumbersResponse", [
          element("TotalCount", String(linked.length)),
          numberList("TelephoneNumbers", pageOf(c, linked)),
        ]),
      ),
    );
  });
}
