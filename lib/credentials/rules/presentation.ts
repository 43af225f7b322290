import { contexts, identifier, typed } from "#lib/credentials/rules/base.ts";
import {
  type Document,
  isObject,
  isUrl,
  type Rule,
  typesOf,
  valuesOf,
} from "#lib/credentials/rules/parts.ts";

/** Credentials in a presentation are objects, secured or in an envelope; never text, numbers or addresses (4.13). */
const credentials: Rule = ({ verifiableCredential }) =>
  valuesOf(verifiableCredential).every(isCredential)
    ? []
    : ["verifiableCredential holds what is no credential"];

function isCredential(value: unknown): boolean {
  if (!isObject(value)) return false;
  const types = typesOf(value);
  if (types.includes("EnvelopedVerifiableCredential"))
    return typeof value.id === "string" && value.id.startsWith("data:");
  return types.includes("VerifiableCredential");
}

/** A holder is a URL or an object with an id (4.13). */
const holder: Rule = ({ holder: value }) =>
  value === undefined || isUrl(value) || (isObject(value) && isUrl(value.id))
    ? []
    : ["holder is neither URL nor object with an id"];

const idOf = (value: unknown) => (isObject(value) ? value.id : value);
const signerOf = (value: Document) =>
  valuesOf(value.proof).flatMap((proof) =>
    isObject(proof) ? [String(proof.verificationMethod).split("#", 1)[0]] : [],
  );

/** What the presenter says of themselves, signed with the key that signs the presentation, names them as its holder (4.13.4). */
const selfAsserted: Rule = (document) => {
  const presenters = signerOf(document);
  const wrong = valuesOf(document.verifiableCredential).some((one) => {
    if (!isObject(one) || !signerOf(one).some((signer) => presenters.includes(signer))) return false;
    return idOf(one.issuer) !== idOf(document.holder);
  });
  return wrong ? ["a self-asserted credential is not by the holder of the presentation"] : [];
};

/** The rules of the data model for a presentation. */
export const presentationRules: readonly Rule[] = [
  contexts,
  identifier,
  typed("VerifiablePresentation"),
  credentials,
  holder,
  selfAsserted,
];
