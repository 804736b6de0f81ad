import { html } from "hono/html";
import type { Share } from "../tcr/entities";
import { networkName } from "../tcr/networks";
import type { Markup } from "./layout";

const STATUS_WORDS: Record<Share["sharingStatus"], string> = {
  PENDING: "waiting",
  ACCEPTED: "accepted",
  DECLINED: "declined",
};

/** One line per hop: who shared with whom, in which role, and what became of it. */
export const chainOf = (shares: Share[] | null): Markup =>
  !shares || shares.length === 0
    ? html`<span class="quiet">none</span>`
    : html`${shares.map(
        (share) =>
          html`<div>
            <code>${share.from} → ${share.to}</code> ${share.role},
            ${STATUS_WORDS[share.sharingStatus]}${
              share.auto ? " by auto-complete" : ""
            }${share.mnoIds.length > 0 ? `, ${share.mnoIds.map(networkName).join(", ")}` : ""}
          </div>`,
      )}`;
