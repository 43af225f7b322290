import {
  type Document,
  isObject,
  isUrl,
  type Rule,
  typesOf,
  valuesOf,
} from "#lib/credentials/rules/parts.ts";

/** Members whose every value must say its type (data model 2.0, 4.10, 4.11, 5.4 to 5.6, 5.10). The library looks at some. */
const members = {
  credentialStatus: { id: "optional" },
  credentialSchema: { id: "required" },
  refreshService: { id: "optional" },
  termsOfUse: { id: "optional" },
  evidence: { id: "optional" },
} as const satisfies Record<string, { id: "optional" | "required" }>;

function problem(name: string, value: unknown, id: "optional" | "required"): string[] {
  if (!isObject(value)) return [`${name} is not an object`];
  if (typesOf(value).length === 0) return [`${name} has no type`];
  return hasId(value, id) ? [] : [`${name} has no id, or one that is no URL`];
}

function hasId(value: Document, id: "optional" | "required"): boolean {
  return value.id === undefined ? id === "optional" : isUrl(value.id);
}

/** Status, schema, refresh service, terms and evidence are objects that say their type; a schema also where it is. */
export const typedMembers: Rule = (document) =>
  Object.entries(members).flatMap(([name, { id }]) =>
    valuesOf(document[name]).flatMap((value) => problem(name, value, id)),
  );
