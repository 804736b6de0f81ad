import { newId } from "../core/ids";
import type { Random } from "../core/random";
import type { Brand, Reseller } from "../tcr/entities";

// prettier-ignore
const FIRST = [
  "Aldergrove", "Amber Lane", "Bellweather", "Birchwood", "Blue Heron", "Brass Lantern", "Bridgeport", "Cedar Hollow",
  "Clover", "Copper Kettle", "Coral Bay", "Crescent", "Daybreak", "Driftwood", "Eastgate", "Elmstead", "Fairwind",
  "Fernbank", "Foxglove", "Goldfinch", "Granite", "Greenway", "Hazel Street", "Highmark", "Juniper", "Kestrel",
  "Lakeshore", "Larkspur", "Lighthouse", "Longview", "Maple Row", "Marigold", "Meridian", "Millbrook", "Moonrise",
  "Nightingale", "Oakline", "Orchard", "Pinnacle", "Quarry", "Redwood", "Riverbend", "Rosewood", "Saltmarsh",
  "Silver Birch", "Stonegate", "Sundial", "Swift Creek", "Tamarack", "Thistle", "Timberline", "Tulip", "Valley Forge Road",
  "Violet", "Westbrook", "Whitecap", "Willow", "Winterhaven", "Wren", "Yarrow",
] as const;
// prettier-ignore
const SECOND = [
  "Dental", "Auto Care", "Pharmacy", "Credit Union", "Veterinary Clinic", "Fitness", "Logistics", "Insurance",
  "Property Management", "Bakery", "Books", "Home Services", "Outfitters", "Pediatrics", "Learning", "Energy",
  "Couriers", "Hotels", "Software", "Wine & Spirits", "Optics", "Foundation", "Roofing", "Legal Group", "Farms",
] as const;
const SUFFIX = ["Inc.", "LLC", "Co.", "Group", "Ltd."] as const;
const PEOPLE_FIRST = [
  "Alma",
  "Bruno",
  "Carla",
  "Dmitri",
  "Esther",
  "Farid",
  "Gwen",
  "Hugo",
  "Ines",
  "Jonah",
] as const;
const PEOPLE_LAST = ["Abara", "Brandt", "Castillo", "Doyle", "Engel", "Fontaine", "Grady", "Hale"] as const;
const TRADES = [
  "Piano Lessons",
  "Dog Walking",
  "Photography",
  "Tutoring",
  "Lawn Care",
  "Alterations",
] as const;
const INDUSTRIES = [
  "HEALTHCARE",
  "RETAIL",
  "FINANCIAL",
  "REAL_ESTATE",
  "EDUCATION",
  "TECHNOLOGY",
  "HOSPITALITY",
] as const;

const LONG_NAME =
  "The Honourable Society of Independent Bookbinders, Papermakers, Letterpress Printers and Allied Trades of the Upper Saltmarsh Valley and Adjoining Counties";

/** Names that break careless programs: a spreadsheet formula and one far too long for a column. */
const AWKWARD = ["=1+1 Labs", LONG_NAME, "Zoë & Søn Café", 'O\'Malley "Quick" Couriers'];

const DAY_MS = 86_400_000;

type Plan = { cspId: string; count: number; soleProprietors: number; awkward: boolean; start: number };

export function makeBrands(random: Random, taken: Set<string>, plan: Plan): Brand[] {
  const names = new Set<string>(plan.awkward ? AWKWARD : []);
  while (names.size < plan.count) names.add(`${random.pick(FIRST)} ${random.pick(SECOND)}`);
  const businesses = [...names].map((name) => makeBrand(random, taken, plan, { name, sole: false }));
  const people = new Set<string>();
  while (people.size < plan.soleProprietors)
    people.add(`${random.pick(PEOPLE_FIRST)} ${random.pick(PEOPLE_LAST)} ${random.pick(TRADES)}`);
  return [...businesses, ...[...people].map((name) => makeBrand(random, taken, plan, { name, sole: true }))];
}

function makeBrand(
  random: Random,
  taken: Set<string>,
  { cspId, start }: Plan,
  { name, sole }: { name: string; sole: boolean },
): Brand {
  const brandId = newId(random, "B", (id) => taken.has(id));
  taken.add(brandId);
  const domain = `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40)}.example`;
  const size = [
    ["PRIVATE_PROFIT", 78],
    ["PUBLIC_PROFIT", 6],
    ["NON_PROFIT", 12],
    ["GOVERNMENT", 4],
  ] as const;
  return {
    brandId,
    cspId,
    displayName: name,
    companyName: sole || name === LONG_NAME ? name : `${name} ${random.pick(SUFFIX)}`,
    entityType: sole ? "SOLE_PROPRIETOR" : random.weighted<string>(size, "PRIVATE_PROFIT"),
    identityStatus: random.weighted<string>(
      [
        ["VERIFIED", 70],
        ["VETTED_VERIFIED", 22],
        ["UNVERIFIED", 8],
      ],
      "VERIFIED",
    ),
    status: "ACTIVE",
    ein: String(100_000_000 + random.below(899_999_999)),
    website: `https://${domain}`,
    email: `hello@${domain}`,
    phone: `+1555${String(1_000_000 + random.below(8_999_999))}`,
    vertical: random.pick(INDUSTRIES),
    createDate: start - (1_100 + random.below(200)) * DAY_MS,
    mock: false,
  };
}

// prettier-ignore
const RESELLERS = [
  "Parcel & Post Partners", "Lumen Street Agency", "Tri-County Software", "Harborview Consulting",
  "Open Door CRM", "Signal Hill Digital", "Beacon Practice Systems", "Frontdesk Cloud",
];

export const makeResellers = (random: Random, cspId: string): Reseller[] =>
  RESELLERS.map((companyName) => ({
    resellerId: newId(random, "R", () => false),
    cspId,
    companyName,
    phone: `+1555${String(1_000_000 + random.below(8_999_999))}`,
    email: `partners@${companyName.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.example`,
  }));
