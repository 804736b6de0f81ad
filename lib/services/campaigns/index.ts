export { exportCampaigns, exportInbox } from "./export";
export { getCampaign } from "./get";
export { inboxCount, listCampaigns, listInbox } from "./list";
