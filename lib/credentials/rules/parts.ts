export type Document = Readonly<Record<string, unknown>>;

/** What is wrong with a document, in words for whoever made it; empty when a rule has nothing to say. */
export type Rule = (document: Document) => string[];

export function isObject(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The values of a member that may hold one or many; none when it is absent. */
export function valuesOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** An absolute address: a URL, a DID, a URN. */
export function isUrl(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value);
}

/** Types of a document or of a part of it. */
export function typesOf(value: Document): string[] {
  return valuesOf(value.type).filter((type): type is string => typeof type === "string" && type !== "");
}
