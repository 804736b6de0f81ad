import { XMLParser } from "fast-xml-parser";

/** An element as plain data: text, or children by name, a list where a name repeats. */
export type Xml = string | { [name: string]: Xml | Xml[] };

type Tag = { name: string; children: Tag[]; text: string };

/** Entities and DTDs stay off: a document that declares something is not read at all. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
});

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five of every XML document and characters by number; nothing that a document could define. */
const decoded = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities.get(name) ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const tagsOf = (nodes: unknown): Tag[] =>
  (Array.isArray(nodes) ? (nodes as unknown[]) : []).filter(isRecord).flatMap((node): Tag[] => {
    const name = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
    if (name === undefined) return [];
    const inner = node[name];
    const text = (Array.isArray(inner) ? (inner as unknown[]) : [])
      .filter(isRecord)
      .map((each) => (typeof each["#text"] === "string" ? each["#text"] : ""))
      .join("");
    return [{ name, children: tagsOf(inner), text: decoded(text).trim() }];
  });

/** A name that comes again begins the next one of a row: so one element may hold several records (bandwidth.md 3.2). */
const inRows = (tags: Tag[]): Tag[][] => {
  const rows: Tag[][] = [];
  for (const tag of tags) {
    const row = rows.at(-1);
    if (row === undefined || row.some(({ name }) => name === tag.name)) rows.push([tag]);
    else row.push(tag);
  }
  return rows;
};

const valueOf = ({ children, text }: Tag, packed: ReadonlySet<string>): Xml =>
  children.length === 0 ? text : recordOf(children, packed);

const recordOf = (tags: Tag[], packed: ReadonlySet<string>): Record<string, Xml | Xml[]> => {
  const values = new Map<string, Xml[]>();
  for (const tag of tags) {
    const found = packed.has(tag.name)
      ? inRows(tag.children).map((row) => recordOf(row, packed))
      : [valueOf(tag, packed)];
    values.set(tag.name, [...(values.get(tag.name) ?? []), ...found]);
  }
  return Object.fromEntries(
    [...values].map(([name, [first, ...others]]) => [
      name,
      others.length === 0 && first !== undefined
        ? first
        : [...(first === undefined ? [] : [first]), ...others],
    ]),
  );
};

/** Elements that may hold several records one after the other, without an element around each. */
const packedElements: ReadonlySet<string> = new Set(["MnoStatus"]);

/** The parser forgives what is missing at the end; a list that was cut off must not pass for a short one. */
const isWhole = (document: string, { name, children, text }: Tag): boolean =>
  document.endsWith(`</${name}>`) || (document.endsWith("/>") && children.length === 0 && text === "");

/** What is within a document's root, whatever that is called; null: not XML, or XML with declarations of its own. */
export const parseXml = (text: string): Xml | null => {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return null;
  try {
    const document = text.trim();
    const [root, other] = tagsOf(parser.parse(document));
    if (root === undefined || other !== undefined || !isWhole(document, root)) return null;
    return valueOf(root, packedElements);
  } catch {
    return null;
  }
};

/** What is to be written: text, or children by name; null is left out. */
export type Written = string | { [name: string]: Written | readonly Written[] | null };

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

const inside = (value: Written): string =>
  typeof value === "string"
    ? escaped(value)
    : Object.entries(value)
        .flatMap(([name, child]) =>
          child === null ? [] : [child].flat().map((each: Written) => `<${name}>${inside(each)}</${name}>`),
        )
        .join("");

export const writeXml = (value: Written): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${inside(value)}`;
