import type { AdjacentHops, SharingStatus } from "@/lib/domain/campaign";
import { csps, dcas, type Letter, type OverviewCase } from "./case";

/** Ids of the registry's form: seven characters with S for a CSP, five letters for a DCA. */
export const idOf = (letter: Letter | "nobody"): string =>
  letter === "nobody" ? "SNOBODY" : csps.includes(letter) ? `SCOMPA${letter}` : `DCOM${letter}`;

export const everyone: readonly Letter[] = [...csps, ...dcas];

export const isDca = (letter: Letter): boolean => dcas.includes(letter);

export const letterOf = (id: string): string => everyone.find((letter) => idOf(letter) === id) ?? id;

const marks: Record<SharingStatus, string> = { PENDING: "?", ACCEPTED: "", DECLINED: "!" };

type Hop = { from: string; to: string; sharingStatus: SharingStatus };

/** A chain as the control interface shows it, back in letters. */
export const chainInLetters = (owner: string, hops: readonly Hop[]): string =>
  [hops[0]?.from ?? owner, ...hops.map(({ to, sharingStatus }) => `${to} ${marks[sharingStatus]}`)]
    .map((node) => {
      const [id = "", mark = ""] = node.split(" ");
      return letterOf(id) + mark;
    })
    .join(" ");

/** One party and its neighbors; undefined where it has none. */
export const hopsInLetters = (me: Letter, { downstream, upstream }: AdjacentHops): string | undefined =>
  downstream === null && upstream === null
    ? undefined
    : [
        ...(downstream === null ? [] : [letterOf(downstream.partnerId)]),
        me + (downstream === null ? "" : marks[downstream.status]),
        ...(upstream === null ? [] : [letterOf(upstream.partnerId) + marks[upstream.status]]),
      ].join(" ");

/** The companies that a chain or a view names. */
export const lettersIn = (chain: string): string[] => chain.split(" ").map((node) => node.charAt(0));

/** Everyone an example names, and E as a company that has no part in it unless it is named. */
export const companiesOf = (example: OverviewCase): Letter[] => {
  const named = JSON.stringify({ ...example, title: "", events: Object.keys(example.events).join() });
  return everyone.filter((letter) => letter === "E" || new RegExp(`\\b${letter}\\b`).test(named));
};
