import { multibaseDigest, sriDigests } from "#lib/credentials/digest-forms.ts";
import { type Pinned, pinned } from "#lib/credentials/pinned.ts";
import { type Document, isObject, isUrl, type Rule, valuesOf } from "#lib/credentials/rules/parts.ts";

/**
 * Related resources are objects with an address of their own and at least one digest (data model 2.0, 5.3). A digest is
 * compared with the bytes that are pinned here; nothing is fetched, so of any other resource only the form is judged: a
 * text that cannot be a digest of anything is the wrong one for whatever it names.
 */
export const relatedResources: Rule = ({ relatedResource }) => {
  const all = valuesOf(relatedResource);
  const ids = all.map((one) => (isObject(one) ? one.id : undefined));
  const repeated = ids.filter((id, n) => id !== undefined && ids.indexOf(id) !== n);
  return [
    ...all.flatMap(problem),
    ...repeated.map((id) => `relatedResource names ${String(id)} more than once`),
  ];
};

/** Addresses of related resources that are not pinned here, so that nobody can say whether their digests are right. */
export function unknownResources({ relatedResource }: Document): string[] {
  return valuesOf(relatedResource).flatMap((one) =>
    isObject(one) && typeof one.id === "string" && !pinned.has(one.id) ? [one.id] : [],
  );
}

function problem(value: unknown): string[] {
  if (!isObject(value)) return ["relatedResource is not an object"];
  if (!isUrl(value.id)) return ["relatedResource has no id, or one that is no URL"];
  const sri = valuesOf(value.digestSRI);
  const multibase = valuesOf(value.digestMultibase);
  if (sri.length + multibase.length === 0) return [`relatedResource ${value.id} has no digest`];
  if (![...sri, ...multibase].every((digest) => typeof digest === "string"))
    return [`relatedResource ${value.id} has a digest that is no text`];
  const ill = [...sri.filter((one) => sriDigests(String(one)).length === 0), ...multibase.filter(noDigest)];
  if (ill.length > 0) return [`relatedResource ${value.id} has a digest of no known form`];
  const known = pinned.get(value.id);
  if (!known) return [];
  const right =
    sri.every((digest) => fitsSri(String(digest), known)) &&
    multibase.every((digest) => multibaseDigest(String(digest))?.toString("hex") === known.digests.sha256);
  return right ? [] : [`relatedResource ${value.id} is not of that digest`];
}

const noDigest = (text: unknown) => multibaseDigest(String(text)) === null;

/** Subresource Integrity: one of the digests that the text lists is the resource's, and of an algorithm pinned here. */
function fitsSri(text: string, { digests }: Pinned): boolean {
  return sriDigests(text).some(
    ({ algorithm, digest }) => digests[algorithm as keyof typeof digests] === digest.toString("hex"),
  );
}
