import type { Letter, View } from "./case";
import { everyone, idOf, isDca, letterOf } from "./notation";
import type { Campaign, Registry } from "./registry";

type Share = { downstreamCnpId: string; upstreamCnpId: string; sharingStatus: keyof typeof marks };
type Sharing = { sharedWithMe?: Share; sharedByMe?: Share };

const marks = { PENDING: "?", ACCEPTED: "", DECLINED: "!" };

const inLetters = (me: Letter, { sharedWithMe: below, sharedByMe: above }: Sharing): string | undefined =>
  below || above
    ? [
        ...(below ? [letterOf(below.downstreamCnpId)] : []),
        me + (below ? marks[below.sharingStatus] : ""),
        ...(above ? [letterOf(above.upstreamCnpId) + marks[above.sharingStatus]] : []),
      ].join(" ")
    : undefined;

/** Reads what one company's API answers about a campaign, and which companies any of its answers names. */
export const lookThrough = async (
  registry: Registry,
  campaign: Campaign,
  me: Letter,
): Promise<{ view: View; names: string[] }> => {
  const texts: string[] = [];
  const get = async <T>(path: string): Promise<T | null> => {
    const { status, text } = await registry.call(me, "GET", path);
    texts.push(text);
    return status === 200 ? (JSON.parse(text) as T) : null;
  };
  const { id } = campaign;
  const paths = isDca(me)
    ? [`/partnerCampaign/${id}`, `/dcaCampaign/${id}`]
    : [`/campaign/${id}`, `/partnerCampaign/${id}`];
  const chain = async (cnpMigration: boolean): Promise<string | undefined> => {
    for (const path of paths) {
      const sharing = await get<Sharing>(`${path}/sharing?cnpMigration=${String(cnpMigration)}`);
      // A DCA may share on as primary what reached it as primary; only the role it holds counts.
      if (sharing !== null && (!isDca(me) || sharing.sharedWithMe)) return inLetters(me, sharing);
    }
    return undefined;
  };
  const [live, provisional] = await Promise.all([chain(false), chain(true)]);
  const view: View = { ...(live && { live }), ...(provisional && { provisional }) };
  if (!isDca(me)) {
    const migration = await get<{ status: NonNullable<View["migration"]> }>(`/campaign/${id}/migrateCnp`);
    if (migration) view.migration = migration.status;
    const networks = async (cnpMigration: boolean): Promise<number> =>
      (await get<number[]>(`/campaign/${id}/mnoIdsWithDcaElected?cnpMigration=${String(cnpMigration)}`))
        ?.length ?? 0;
    const count = await Promise.all([networks(false), networks(true)]);
    if (count[0] + count[1] > 0) view.networks = count;
    await Promise.all(paths.flatMap((path) => [get(path), get(`${path}/operationStatus`)]));
  }
  const names = everyone.filter(
    (letter) => letter !== me && texts.some((text) => text.includes(idOf(letter))),
  );
  return { view, names };
};
