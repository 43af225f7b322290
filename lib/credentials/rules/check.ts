import { contexts, identifier, namesAndDescriptions, subjects, typed } from "#lib/credentials/rules/base.ts";
import { dates } from "#lib/credentials/rules/dates.ts";
import { controller, issuer } from "#lib/credentials/rules/issuer.ts";
import { isObject, type Rule } from "#lib/credentials/rules/parts.ts";
import { presentationRules } from "#lib/credentials/rules/presentation.ts";
import { relatedResources } from "#lib/credentials/rules/related-resource.ts";
import { typedMembers } from "#lib/credentials/rules/typed-members.ts";

/**
 * The rules of the Verifiable Credentials Data Model 2.0 that a signature does not prove. The library checks a part of
 * them; they stand here whole, so that they hold whatever version of it is installed.
 */
const credentialRules: readonly Rule[] = [
  contexts,
  identifier,
  typed("VerifiableCredential"),
  issuer,
  controller,
  dates,
  namesAndDescriptions,
  subjects,
  typedMembers,
  relatedResources,
];

function broken(rules: readonly Rule[], document: unknown): string[] {
  return isObject(document) ? rules.flatMap((rule) => rule(document)) : ["not an object"];
}

/** Rules that a credential, signed or about to be, breaks. */
export function brokenCredentialRules(credential: unknown): string[] {
  return broken(credentialRules, credential);
}

/** Rules that a presentation breaks; its credentials are judged one by one with the other function. */
export function brokenPresentationRules(presentation: unknown): string[] {
  return broken(presentationRules, presentation);
}
