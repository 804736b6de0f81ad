import { startSandbox, type RunningSandbox } from "../sandbox-process";
import { two, type Act, type Heard, type Letter, type OverviewCase, type Step } from "./case";
import { chainInLetters, everyone, idOf, isDca, letterOf } from "./notation";

/** The imitated registry over HTTP, with every company of the overview's examples in it. */

type Answer = { status: number; text: string };
type Hop = { from: string; to: string; sharingStatus: "PENDING" | "ACCEPTED" | "DECLINED" };
type Whole = {
  existing: Hop[];
  provisional: Hop[] | null;
  migration: { status: string; cancellationReason: string | null } | null;
  participants: string[];
};
export type Delivery = { seq: number; company: string; campaignId: string; body: Record<string, unknown> };

export type Registry = {
  url: string;
  call: (company: Letter, method: string, path: string, body?: object) => Promise<Answer>;
  now: () => Promise<Date>;
  /** Makes the world of a case and its campaign. */
  lay: (example: Pick<OverviewCase, "live" | "world">) => Promise<Campaign>;
  stop: () => Promise<void>;
};

export type Campaign = {
  id: string;
  /** Answers the registry's code, or null when it was done. */
  take: (act: Act) => Promise<number | null>;
  chains: () => Promise<{ live: string; provisional: string | undefined; migration: string | undefined }>;
  whole: () => Promise<Whole>;
  deliveries: () => Promise<Delivery[]>;
};

const day = 86_400;

const requestFor = (id: string, act: Act): { by: Letter; method: string; path: string } | null => {
  switch (act.do) {
    case "start":
      return { by: act.by, method: "POST", path: `/campaign/${id}/migrateCnp/${idOf(act.to)}` };
    case "elect":
      return { by: act.by, method: "PUT", path: `/partnerCampaign/${id}/sharing/${idOf(act.to)}` };
    case "shareSecondary":
      return { by: act.by, method: "PUT", path: `/campaign/${id}/dca/${idOf(act.to)}` };
    case "accept":
      return { by: act.by, method: "PUT", path: `/partnerCampaign/${id}/sharing` };
    case "acceptSecondary":
      return { by: act.by, method: "PUT", path: `/dcaCampaign/${id}/sharing` };
    case "decline":
      return {
        by: act.by,
        method: "DELETE",
        path: `/partnerCampaign/${id}/sharing?explanation=no&rejectionCategory=OTHER`,
      };
    case "cancel":
      return {
        by: act.by,
        method: "DELETE",
        path: `/campaign/${id}/migrateCnp?explanation=changed%20our%20mind`,
      };
    case "deactivate":
      return { by: act.by, method: "DELETE", path: `/campaign/${id}` };
    case "suspend":
    case "expireCampaign":
    case "passDays":
      return null;
  }
};

const codeOf = ({ status, text }: Answer): number | null =>
  status < 300 ? null : text === "" ? status : ((JSON.parse(text) as { code: number }[])[0]?.code ?? status);

export const openRegistry = async (): Promise<Registry> => {
  const sandbox: RunningSandbox = await startSandbox({ scenario: "empty" });
  // An account's quota is no rule of a migration.
  for (const kind of ["read", "write"])
    await sandbox.control("POST", "/limits", { system: "tcr", class: kind, count: 1_000_000, windowMs: 1 });

  const call: Registry["call"] = async (company, method, path, body) => {
    const credentials = Buffer.from(`key-${idOf(company)}:secret-${idOf(company)}`).toString("base64");
    const api = isDca(company) ? "dca" : "csp";
    const answer = await fetch(`${sandbox.url}/tcr/${api}/v2${path}`, {
      method,
      headers: { authorization: `Basic ${credentials}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  /** A DCA declines as secondary where it was not asked as primary. */
  const declineAsDca = async (by: Letter, path: string): Promise<Answer> => {
    const primary = await call(by, "DELETE", path);
    return primary.status < 300
      ? primary
      : call(by, "DELETE", path.replace("/partnerCampaign", "/dcaCampaign"));
  };

  const impose = async (id: string, act: Act): Promise<void> => {
    if (act.do === "passDays") await sandbox.control("POST", "/clock", { advanceSeconds: act.days * day });
    else
      await sandbox.control(
        "PATCH",
        `/campaigns/${id}`,
        act.do === "suspend"
          ? { suspendedBy: typeof act.by === "number" ? act.by : idOf(act.by) }
          : { status: "EXPIRED" },
      );
  };

  const settings = new Map<Letter, string>();
  const company = async (letter: Letter, world: OverviewCase["world"] = {}): Promise<void> => {
    const wanted = {
      id: idOf(letter),
      kind: isDca(letter) ? "DCA" : "CSP",
      name: `Company ${letter}`,
      mnoIds: isDca(letter) ? (world.reach?.[letter] ?? [10017, 10035, 10037, 10038]) : [],
      migrationSupported: world.optedOut?.includes(letter) !== true,
      migrationAutoComplete: world.autoComplete?.includes(letter) === true,
      soleProprietorEnabled: world.withoutSoleProprietors?.includes(letter) !== true,
    };
    if (settings.get(letter) === JSON.stringify(wanted)) return;
    settings.set(letter, JSON.stringify(wanted));
    await sandbox.control("POST", "/companies", wanted);
  };

  let read = 0;
  const lay: Registry["lay"] = async ({ live, world = {} }) => {
    for (const letter of everyone) await company(letter, world);
    const nodes = live.split(" ");
    const { campaignId: id } = (await sandbox.control("POST", "/campaigns", {
      chain: nodes.map((node) => idOf(node.charAt(0) as Letter)),
      pending: nodes.flatMap((node, index) => (node.endsWith("?") ? [index - 1] : [])),
      mnoIds: world.mnoIds ?? two,
      ...(world.usecase === undefined ? {} : { usecase: world.usecase }),
      ...(world.mock === undefined ? {} : { mock: true }),
    })) as { campaignId: string };
    if (world.suspendedBy !== undefined) await impose(id, { do: "suspend", by: world.suspendedBy });
    if (world.expired) await impose(id, { do: "expireCampaign" });

    const whole = async () => (await sandbox.control("GET", `/campaigns/${id}`)) as Whole;
    const all = async () => {
      const found: Delivery[] = [];
      for (;;) {
        const after = found.at(-1)?.seq ?? first;
        const page = (await sandbox.control("GET", `/deliveries?after=${String(after)}`)) as Delivery[];
        found.push(...page);
        if (page.length < 1_000) return found;
      }
    };
    // What making the world told is not part of the example.
    let first = read;
    first = read = (await all()).at(-1)?.seq ?? read;

    return {
      id,
      whole,
      take: async (act) => {
        const request = requestFor(id, act);
        if (request === null) {
          await impose(id, act);
          return null;
        }
        const { by, method, path } = request;
        return codeOf(
          act.do === "decline" && isDca(by) ? await declineAsDca(by, path) : await call(by, method, path),
        );
      },
      chains: async () => {
        const { existing, provisional, migration } = await whole();
        return {
          live: chainInLetters(idOf(live.charAt(0) as Letter), existing),
          provisional: provisional === null ? undefined : chainInLetters("", provisional),
          migration: migration?.status,
        };
      },
      deliveries: async () => (await all()).filter(({ campaignId }) => campaignId === id),
    };
  };

  return {
    url: sandbox.url,
    call,
    lay,
    now: async () => new Date(((await sandbox.control("GET", "/clock")) as { now: string }).now),
    stop: sandbox.stop,
  };
};

/** An event with its flags, as the cases write it. */
export const heardIn = ({ body }: Delivery): Heard => {
  const flags = [
    ...(body.cnpMigration === true ? ["migration"] : []),
    ...(body.previouslyAccepted === true ? ["previously accepted"] : []),
  ];
  return `${String(body.eventType)}${flags.length === 0 ? "" : ` (${flags.join(", ")})`}` as Heard;
};

/** Who heard what, in order. */
export const heardBy = (deliveries: Delivery[]): Record<string, string[]> => {
  const heard: Record<string, string[]> = {};
  for (const delivery of deliveries) (heard[letterOf(delivery.company)] ??= []).push(heardIn(delivery));
  return heard;
};

/** The case again from the beginning, up to but without a step. */
export const replay = async (registry: Registry, example: OverviewCase, until: number): Promise<Campaign> => {
  const campaign = await registry.lay(example);
  for (const step of example.steps.slice(0, until)) await campaign.take(actOf(step));
  return campaign;
};

const actOf = ({ refused: _refused, unforeseen: _unforeseen, then: _then, ...act }: Step): Act => act;
