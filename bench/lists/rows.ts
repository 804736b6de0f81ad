/**
 * Campaigns as a large CSP has them, made by the database itself: skewed towards a few partners, use cases and brands,
 * with few migrations open and many over. The seed makes every load the same.
 */

const useCases = [
  "2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "MARKETING", "LOW_VOLUME", "MIXED", "DELIVERY_NOTIFICATION",
  "FRAUD_ALERT", "HIGHER_EDUCATION", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT",
  "SOLE_PROPRIETOR", "CHARITY", "PROXY", "EMERGENCY", "POLITICAL", "SOCIAL", "SWEEPSTAKE", "K12_EDUCATION",
]; // prettier-ignore
const partners = [
  "NORTH01", "CASCD02", "HARBR03", "PRAIR04", "SUMMT05", "TIDAL06", "CEDAR07", "EMBER08", "FJORD09", "GROVE10",
  "HEATH11", "INLET12", "JUNIP13", "KNOLL14", "LAGUN15", "MESAS16",
]; // prettier-ignore
const firsts = [
  "Acme", "Blue", "Copper", "Delta", "Evergreen", "Falcon", "Granite", "Horizon", "Iron", "Juniper", "Keystone", "Lumen",
  "Maple", "Nimbus", "Orchard", "Pioneer", "Quartz", "River", "Silver", "Timber", "Union", "Vertex", "Willow", "Zephyr",
]; // prettier-ignore
const seconds = [
  "Dental", "Motors", "Bakery", "Clinic", "Realty", "Logistics", "Pharmacy", "Fitness", "Insurance", "Kitchen", "Travel",
  "Studios", "Plumbing", "Academy", "Bank", "Hotels", "Energy", "Software", "Market", "Salon",
]; // prettier-ignore

const list = (values: string[]): string => `array[${values.map((value) => `'${value}'`).join(", ")}]`;

/** One of the values, the first ones far more often. */
const oneOf = (values: string[], skew = 2.2): string =>
  `(${list(values)})[1 + floor(power(random(), ${String(skew)}) * ${String(values.length)})::int]`;

/** Six letters that look random and differ for every number below a thousand million. */
const code = (number: string): string =>
  `translate(lpad(to_hex((${number}::bigint * 2654435761) % 1073741824), 8, '0'), '0123456789abcdef', 'QWRTZPSDFGHJKLVX')`;

const brandName = (number: string): string =>
  `(${list(firsts)})[1 + (${number} * 7) % ${String(firsts.length)}] || ' ' ||
    (${list(seconds)})[1 + (${number} * 11) % ${String(seconds.length)}] || ' ' || (${number} % 9973)`;

const drawn = (from: number, to: number) => `
  select i, random() as dice, random() as fate, random() as share, floor(power(random(), 1.5) * 120000)::int as brand,
    ${oneOf(useCases)} as use_case, ${oneOf(partners)} as up, ${oneOf(partners, 1.6)} as next_up,
    ${oneOf(partners, 1.8)} as down,
    date_trunc('milliseconds', now() - random() * interval '4 years') as registered,
    date_trunc('milliseconds', now() - random() * interval '29 days') as opened
  from generate_series(${String(from)}, ${String(to)}) i`;

/** What a migration's draw means: 3 % open, 9 % complete, 2 % canceled. */
const migration = `
  case when fate < 0.03 then 'ACTIVE' when fate < 0.12 then 'COMPLETED' when fate < 0.14 then 'CANCELLED' end`;
const opened = `
  case when fate < 0.03 then opened when fate < 0.14 then opened - interval '31 days' * (1 + floor(dice * 20)) end`;
const stage = `
  case when fate < 0.014 then 'WAITING' when fate < 0.017 then 'DECLINED' when fate < 0.03 then 'PARTLY_COVERED'
    when fate < 0.12 then 'COMPLETE' when fate < 0.13 then 'CANCELED' when fate < 0.14 then 'EXPIRED' else 'NONE' end`;
const content = `jsonb_build_object('description', 'Messages to customers of ' || brand, 'samples',
  jsonb_build_array('Your order ' || i || ' is on its way.', 'Reply STOP to end.'), 'messageFlow', 'Web form')`;
const networks = `case when share < 0.9 then array[10017, 10035, 10036, 10038] else array[10017, 10035] end`;

const columns = `"accountId", "campaignId", own, status, "useCase", "subUseCases", "brandId", "brandName", "soleProprietor",
  "registeredOn", content, "liveUpId", "liveUpStatus", "liveUpAt", "provUpId", "provUpStatus", "provUpAt",
  "migrationStatus", "migrationCreatedAt", "migrationExpiresAt", "migrationInitiator", "mnoStates", "mnosBefore",
  "mnosProvisional", "mnosBeforeRead", stage, "factsReadAt"`;

const values = (own: boolean) => `$1, 'C' || ${code("i")}, ${String(own)},
  case when dice < 0.93 then 'ACTIVE' else 'EXPIRED' end, use_case, '{}', 'B' || ${code("brand")}, ${brandName("brand")},
  use_case = 'SOLE_PROPRIETOR', registered, ${content},
  case when share < 0.97 then up end,
  case when share < 0.93 then 'ACCEPTED' when share < 0.95 then 'PENDING' when share < 0.97 then 'DECLINED' end,
  case when share < 0.97 then registered + interval '2 hours' end,
  case when fate < 0.03 then next_up end,
  case when fate < 0.014 then 'PENDING' when fate < 0.017 then 'DECLINED' when fate < 0.03 then 'ACCEPTED' end,
  case when fate < 0.03 then opened end,
  ${migration}, ${opened}, ${opened} + interval '30 days', case when fate < 0.07 then 'me' else 'unknown' end,
  '{"10017": "REGISTERED"}', ${networks}, case when fate < 0.03 then array[10017] else '{}'::int[] end, true, ${stage}, now()`;

export const ownCampaigns = (from: number, to: number): string => `
  insert into "Campaign" (${columns}, "resellerId", "resellerName", "referenceId", eligible)
  select ${values(true)},
    case when dice < 0.35 then 'R' || ${code("(brand % 60)")} end, case when dice < 0.35 then 'Reseller ' || brand % 60 end,
    case when i % 2 = 0 then 'REF-' || (i % 250000) || '-' || chr(65 + i % 26) end,
    case when share > 0.995 then null else fate >= 0.03 and dice < 0.93 and share < 0.93 end
  from (${drawn(from, to)}) drawn`;

export const partnerCampaigns = (from: number, to: number): string => `
  insert into "Campaign" (${columns}, "liveDownId", "liveDownStatus", "liveDownAt", "provDownId", "provDownStatus",
    "provDownAt", "autoAccepted", pending, "carrierTerms")
  select ${values(false)},
    case when fate >= 0.001 then down end,
    case when fate < 0.001 then null when dice < 0.001 then 'PENDING' when dice < 0.02 then 'DECLINED' else 'ACCEPTED' end,
    case when fate >= 0.001 then registered + interval '3 hours' end,
    case when fate < 0.03 then down end,
    case when fate < 0.002 then 'PENDING' when fate < 0.003 then 'DECLINED' when fate < 0.03 then 'ACCEPTED' end,
    case when fate < 0.03 then opened end,
    dice > 0.99, dice < 0.001 or fate < 0.002, 'AT&T class F, 240 a minute'
  from (${drawn(from, to)}) drawn`;

/** The last migration of each campaign that had one, and one before it for every third campaign. */
export const migrations = `
  insert into "Migration" ("accountId", "campaignId", "startedAt", own, "useCase", "brandName", initiator, "downstreamId",
    "fromId", "toId", stage, status, open, party, covered, wanted, "expiresAt", "endedAt")
  select "accountId", "campaignId", "migrationCreatedAt", own, "useCase", "brandName", "migrationInitiator", "provDownId",
    "liveUpId", coalesce("provUpId", "liveUpId"), stage, "migrationStatus", "migrationStatus" = 'ACTIVE',
    case when pending then 'me' when "migrationStatus" = 'ACTIVE' then "provUpId" end, 1, 4, "migrationExpiresAt",
    case when "migrationStatus" <> 'ACTIVE' then "migrationCreatedAt" + interval '9 days' end
  from "Campaign" where "accountId" = $1 and "migrationCreatedAt" is not null
  union all
  select "accountId", "campaignId", "registeredOn" + interval '5 days', own, "useCase", "brandName", 'me', "liveDownId",
    null, "liveUpId", 'COMPLETE', 'COMPLETED', false, null, 4, 4, "registeredOn" + interval '35 days',
    "registeredOn" + interval '11 days'
  from "Campaign" where "accountId" = $1 and hashtext("campaignId") % 3 = 0`;

export const names = [
  `insert into "Partner" ("accountId", id, name, kind, "migrationSupported", "soleProprietorEnabled", "mnoIds")
   select $1, id, initcap(lower(id)) || ' Networks', 'CNP', true, true, '{}' from unnest(${list(partners)}) id`,
  `insert into "Reseller" ("accountId", "resellerId", name)
   select $1, 'R' || ${code("i")}, 'Reseller ' || i from generate_series(0, 59) i`,
];
