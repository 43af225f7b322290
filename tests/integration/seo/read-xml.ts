import { readFileSync } from "node:fs";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

const folder = new URL("../../vectors/sitemaps/", import.meta.url);
const names = ["sitemap.xsd", "siteindex.xsd", "sitemap-image.xsd", "xhtml-link.xsd"] as const;
const schemas = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder))]));
xmlRegisterInputProvider(new XmlBufferInputProvider(schemas));

/** What libxml2 finds wrong with a file by one of the schemas of sitemaps; nothing for a valid one. */
export function schemaErrors(xml: string, schema: "sitemap.xsd" | "siteindex.xsd"): string[] {
  const rules = XmlDocument.fromBuffer(schemas[schema] ?? new Uint8Array(), { url: schema });
  const validator = XsdValidator.fromDoc(rules);
  const file = XmlDocument.fromString(xml);
  try {
    validator.validate(file);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    for (const each of [file, validator, rules]) each.dispose();
  }
}

export type Element = { name: string; text: string; children: Element[] };

/** An XML text as plain objects, names with their prefixes. Throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const file = XmlDocument.fromString(xml);
  try {
    return toPlain(file.root);
  } finally {
    file.dispose();
  }
}

function toPlain(element: XmlElement): Element {
  const children: Element[] = [];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(toPlain(child));
  }
  const name = element.prefix ? `${element.prefix}:${element.name}` : element.name;
  return { name, text: element.content, children };
}
