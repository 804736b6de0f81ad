const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Made once: making a format takes longer than all that it formats, and a list has some for each row. */
const formatsOf = (timeZone?: string) => ({
  date: new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", year: "numeric", timeZone }),
  clock: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }),
});
type Formats = ReturnType<typeof formatsOf>;
const utc = formatsOf("UTC");
const local = formatsOf();

const date = (at: Date, formats: Formats): string => {
  const parts = formats.date.formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("day")} ${part("month")} ${part("year")}`;
};
const relative = new Intl.RelativeTimeFormat("en-US", { numeric: "auto", style: "short" });

const relativeTo = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
  relative.format(value, unit).replace(".", "");

/** "15 Dec 2026" */
export const dateText = (at: Date): string => date(at, utc);

/** "15 Dec 2026, 05:43 UTC" */
export const utcText = (at: Date): string => `${dateText(at)}, ${utc.clock.format(at)} UTC`;

/** In the zone of the browser; never call it while rendering on the server. */
export const localText = (at: Date): string => `${date(at, local)}, ${local.clock.format(at)} your time`;

/** "3 min ago", "in 2 days"; the text changes by the minute at most (D5). */
export const relativeText = (at: Date, now: number): string => {
  const distance = at.getTime() - now;
  const size = Math.abs(distance);
  if (size < minute) return "just now";
  if (size < hour) return relativeTo(Math.trunc(distance / minute), "minute");
  if (size < day) return relativeTo(Math.trunc(distance / hour), "hour");
  if (size < 60 * day) return relativeTo(Math.trunc(distance / day), "day");
  return dateText(at);
};
