import { credentialsContext } from "#lib/credentials/pinned.ts";
import { isObject, isUrl, type Rule, typesOf, valuesOf } from "#lib/credentials/rules/parts.ts";

/** The base context comes first, and every other is an address or an object (data model 2.0, 4.3). */
export const contexts: Rule = (document) => {
  const all = document["@context"];
  if (!Array.isArray(all) || all[0] !== credentialsContext)
    return ["@context does not begin with the base context"];
  return all.every((one) => isUrl(one) || isObject(one)) ? [] : ["@context holds neither address nor object"];
};

/** One identifier at most, and a URL (4.4). */
export const identifier: Rule = ({ id }) => (id === undefined || isUrl(id) ? [] : ["id is not one URL"]);

/** The type of what it claims to be is among its types (4.5). */
export function typed(base: "VerifiableCredential" | "VerifiablePresentation"): Rule {
  return (document) => (typesOf(document).includes(base) ? [] : [`type lacks ${base}`]);
}

/** Plain text, or values with a language and a direction, at most one value a language (4.6). */
export const namesAndDescriptions: Rule = (document) =>
  ["name", "description"].flatMap((member) => {
    const values = valuesOf(document[member]);
    return values.every(isText) ? [] : [`${member} is not text, or text with a language`];
  });

function isText(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!isObject(value) || typeof value["@value"] !== "string") return false;
  const allowed = ["@value", "@language", "@direction"];
  return Object.entries(value).every(([name, text]) => allowed.includes(name) && typeof text === "string");
}

/** Some claims about one subject or several; an `id` of one is a URL (4.8). */
export const subjects: Rule = ({ credentialSubject }) => {
  const all = valuesOf(credentialSubject);
  if (all.length === 0) return ["credentialSubject is missing"];
  const said = all.every((one) => isObject(one) && Object.keys(one).length > 0);
  if (!said) return ["credentialSubject says nothing"];
  const named = all.every((one) => isObject(one) && (one.id === undefined || isUrl(one.id)));
  return named ? [] : ["credentialSubject.id is not a URL"];
};
