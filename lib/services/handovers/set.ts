import type { z } from "zod";
import { hasSwitched } from "@/lib/domain/handover/campaign-state";
import { isOver } from "@/lib/domain/handover/window";
import type { ServiceContext } from "@/lib/services/context";
import { invalid } from "@/lib/services/errors";
import { changeHandover } from "./change";
import { setHandoverInput } from "./inputs";

const windowText = ({ startsAt, minutes }: { startsAt: string; minutes: number }): string => {
  const [day = "", clock = ""] = new Date(startsAt).toISOString().split("T");
  return `${day} ${clock.slice(0, 5)} UTC, ${String(minutes)} min`;
};

/** Changes the name, what the OSR records get, or the planned window. */
export const setHandover = async (
  ctx: ServiceContext,
  input: z.input<typeof setHandoverInput>,
): Promise<{ changed: true }> => {
  const parsed = setHandoverInput.safeParse(input);
  if (!parsed.success)
    throw invalid(
      parsed.error.issues[0]?.message ?? "This cannot be saved.",
      Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message])),
    );
  const { handoverId, name, nnid, osrContext, window } = parsed.data;
  return changeHandover(ctx, { handoverId, permission: "handovers:write" }, async (tx, { members }) => {
    const touchesOsr = nnid !== undefined || osrContext !== undefined;
    if (touchesOsr && members.some(({ at }) => hasSwitched(at)))
      throw invalid("Numbers of this hand-over are switched already. NNID and context stay as they are.");
    if (window != null && isOver({ ...window, startsAt: Date.parse(window.startsAt) }, ctx.now.getTime()))
      throw invalid("This window is over already. Choose a later start.");
    await tx.handover.update({
      where: { id: handoverId },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(nnid === undefined ? {} : { nnid }),
        ...(osrContext === undefined ? {} : { osrContext }),
        ...(window === undefined
          ? {}
          : {
              windowStart: window === null ? null : new Date(window.startsAt),
              windowMinutes: window?.minutes ?? null,
            }),
      },
    });
    return {
      result: { changed: true },
      action: "handover.changed",
      after: {
        ...(name === undefined ? {} : { name }),
        ...(nnid === undefined ? {} : { nnid }),
        ...(osrContext === undefined ? {} : { osrContext }),
        ...(window === undefined ? {} : { window: window === null ? "None" : windowText(window) }),
      },
    };
  });
};
