/** Bandwidth's refusals by code, as a person reads them (bandwidth.md 5). Messages and networks have codes of their own. */

export type BandwidthWords = { sentence: string; nextStep: string | null };

type Entry = BandwidthWords & {
  /** One code, several meanings: Bandwidth's own words are shown as well. */
  ambiguous?: true;
};

const smsOff: Entry = {
  sentence: "SMS or A2P is switched off at a number, its location, its SIP peer or the account.",
  nextStep: "Switch SMS on at Bandwidth, then order again",
  ambiguous: true,
};

const nnid: Entry = {
  sentence: "Bandwidth cannot give a number the NNID that was asked for.",
  nextStep: "Correct the NNID, or ask Bandwidth to allow it for this account",
  ambiguous: true,
};

const a2p: Entry = {
  sentence: "The A2P settings of a number are missing, contradict each other, or are there already.",
  nextStep: "Look at the number at Bandwidth, then order again",
  ambiguous: true,
};

const sharing: Entry = {
  sentence: "Bandwidth could not share the campaign further upstream.",
  nextStep: "Ask Bandwidth, then import again",
  ambiguous: true,
};

const cspSettings: Entry = {
  sentence: "The CSP id of this Bandwidth account cannot be used or changed like this.",
  nextStep: "Ask Bandwidth which CSP id the account has",
  ambiguous: true,
};

const same = (codes: readonly string[], entry: Entry): [string, Entry][] =>
  codes.map((code) => [code, entry]);

const words: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  [
    "1003",
    { sentence: "Bandwidth misses something in the request.", nextStep: "Copy details", ambiguous: true },
  ],
  ["1006", { sentence: "A value is out of Bandwidth's range.", nextStep: "Copy details", ambiguous: true }],
  [
    "1011",
    {
      sentence: "Something is longer than Bandwidth allows; a campaign's id has at most 12 characters.",
      nextStep: "Check the id",
      ambiguous: true,
    },
  ],
  ...same(["1022", "5081"], {
    sentence: "Bandwidth cannot read a telephone number.",
    nextStep: "Correct the number, then order again",
    ambiguous: true,
  }),
  ["5113", { sentence: "Bandwidth does not know this value for SMS.", nextStep: "Copy details" }],
  ["5115", { sentence: "The order asks for nothing to be changed.", nextStep: "Copy details" }],
  ["5161", { sentence: "SMS of a number may not be changed.", nextStep: "Ask Bandwidth to allow it" }],
  ...same(["5132", "5133", "5136", "5139", "5145", "5217", "5225"], smsOff),
  ...same(["5140", "5142", "5143", "5144", "5146", "5147", "5148", "5156", "5202", "5216"], nnid),
  [
    "12055",
    {
      sentence: "Campaign import is not switched on for this Bandwidth account.",
      nextStep: "Ask Bandwidth to enable 10DLC campaign import",
    },
  ],
  [
    "12128",
    {
      sentence: "The campaign is not among those that this Bandwidth account may use.",
      nextStep: "Import it first, and wait until the carriers approve it",
    },
  ],
  [
    "12129",
    {
      sentence: "The campaign's message class is not among those that this Bandwidth account may use.",
      nextStep: "Ask Bandwidth to allow it",
    },
  ],
  ...same(["12171", "12175", "12177", "12178", "12181", "12186"], a2p),
  [
    "12184",
    { sentence: "Bandwidth could not ask TCR about the campaign.", nextStep: "Import it again later" },
  ],
  [
    "12185",
    {
      sentence: "TCR's answer about the campaign did not satisfy Bandwidth.",
      nextStep: "Look at the campaign at TCR",
      ambiguous: true,
    },
  ],
  ...same(["12187", "12188"], sharing),
  [
    "12189",
    {
      sentence: "Bandwidth does not find this campaign.",
      nextStep:
        "See whether Bandwidth has accepted the share, and that the account has import and this CSP's id",
      ambiguous: true,
    },
  ],
  [
    "12190",
    {
      sentence: "Bandwidth could not read the campaign's message class from TCR.",
      nextStep: "Import it again later",
    },
  ],
  [
    "12191",
    {
      sentence: "This Bandwidth account has both direct registration and import, which exclude each other.",
      nextStep: "Ask Bandwidth to keep import only",
    },
  ],
  [
    "12192",
    { sentence: "The campaign is not active.", nextStep: "Renew the campaign at TCR, then import it again" },
  ],
  ["12193", { sentence: "Bandwidth already has this campaign.", nextStep: null }],
  ["12195", { sentence: "Bandwidth could not deactivate the campaign.", nextStep: "Ask Bandwidth" }],
  [
    "12220",
    {
      sentence: "The secondary DCA rejected the campaign.",
      nextStep: "Mend what it names, then ask Bandwidth for another review",
      ambiguous: true,
    },
  ],
  [
    "12821",
    { sentence: "Bandwidth was asked about one campaign and told of another.", nextStep: "Copy details" },
  ],
  [
    "12822",
    {
      sentence: "The campaign's id has characters or a length that Bandwidth does not take.",
      nextStep: "Check the id",
    },
  ],
  ...same(["13100", "13104", "13105"], cspSettings),
  [
    "19006",
    {
      sentence: "A number belongs to Bandwidth, and this account cannot import it.",
      nextStep: "Order it at Bandwidth instead",
    },
  ],
]);

export const bandwidthWords = (code: string): Entry | null => words.get(code) ?? null;
