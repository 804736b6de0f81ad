/** The most campaigns of one hand-over: more are easier to follow as several. */
export const mostCampaigns = 500;
/** The most campaigns of a pilot. */
export const mostInPilot = 50;

const count = new Intl.NumberFormat("en-US");

/** Why so many campaigns are not put into one hand-over; null while they may be. */
export const tooManyCampaigns = (campaigns: number): string | null =>
  campaigns <= mostCampaigns
    ? null
    : `${count.format(campaigns)} campaigns are more than the ${count.format(mostCampaigns)} of one hand-over. Choose fewer, and make several.`;
