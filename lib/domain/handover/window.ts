/** The planned time for the switch. */
export type Window = { startsAt: number; minutes: number };

export const endOf = ({ startsAt, minutes }: Window): number => startsAt + minutes * 60_000;

export const isInside = (window: Window | null, now: number): boolean =>
  window === null || (window.startsAt <= now && now < endOf(window));

/** Nothing can happen in it any more. */
export const isOver = (window: Window, now: number): boolean => endOf(window) <= now;

export const overlaps = (a: Window, b: Window): boolean => a.startsAt < endOf(b) && b.startsAt < endOf(a);

/** Of the iCalendar format (RFC 5545): UTC, without separators. */
const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, "");

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

const utf8 = new TextEncoder();
const lineOctets = 75;

/** Lines hold at most 75 octets, of which a letter beyond ASCII takes several; a longer one goes on behind a space. */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (utf8.encode(part + letter).length > lineOctets) {
      parts.push(part);
      part = " ";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n");
};

/** A calendar file with one event. */
export const calendarFile = (event: {
  uid: string;
  window: Window;
  title: string;
  description: string;
  url: string;
  now: number;
}): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Portage//Hand-over//EN",
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${stamp(event.now)}`,
    `DTSTART:${stamp(event.window.startsAt)}`,
    `DTEND:${stamp(endOf(event.window))}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
