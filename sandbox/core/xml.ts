import { XMLParser, XMLValidator } from "fast-xml-parser";

/** Names may repeat and their order counts, so a list of elements instead of an object. */
export type XmlElement = { name: string; content: string | XmlElement[] };

export const element = (name: string, content: string | XmlElement[] = []): XmlElement => ({ name, content });

/** Nothing at all where there is no value. */
export const optional = (name: string, value: string | null): XmlElement[] =>
  value === null ? [] : [element(name, value)];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

function write({ name, content }: XmlElement): string {
  if (content.length === 0) return `<${name}/>`;
  if (typeof content === "string") return `<${name}>${escape(content)}</${name}>`;
  return [`<${name}>`, ...content.map(write), `</${name}>`].join("\n");
}

export const writeXml = (root: XmlElement): string => `${DECLARATION}\n${write(root)}\n`;

export type XmlNode = { [name: string]: XmlValue | XmlValue[] };
type XmlValue = XmlNode | string;

const parser = new XMLParser({ ignoreAttributes: true, ignoreDeclaration: true, parseTagValue: false });

/** Null for what is no XML, and for a document type: its entities could be made to grow without end. */
export function readXml(text: string): XmlNode | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return null;
  return parser.parse(text) as XmlNode;
}

const valuesOf = (node: XmlNode, name: string): XmlValue[] => {
  const value = node[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** An empty element counts as a node without children. */
export const nodesOf = (node: XmlNode, name: string): XmlNode[] =>
  valuesOf(node, name).map((value) => (typeof value === "string" ? {} : value));

export const nodeOf = (node: XmlNode, name: string): XmlNode | undefined => nodesOf(node, name)[0];

export const textsOf = (node: XmlNode, name: string): string[] =>
  valuesOf(node, name).flatMap((value) => (typeof value === "string" ? [value.trim()] : []));

export const textOf = (node: XmlNode, name: string): string | undefined => textsOf(node, name)[0];
