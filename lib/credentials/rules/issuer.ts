import { isObject, isUrl, type Rule } from "#lib/credentials/rules/parts.ts";

/** A URL, or an object with one as its `id`; never null (data model 2.0, 4.7). The library lets null pass. */
export const issuer: Rule = ({ issuer: value }) =>
  isUrl(value) || (isObject(value) && isUrl(value.id)) ? [] : ["issuer is neither URL nor object with an id"];

/** Every signature is made with a key of the issuer's own: `verificationMethod` begins with the issuer's DID. */
export const controller: Rule = (document) => {
  const { proof, issuer: value } = document;
  const who = isObject(value) ? value.id : value;
  const proofs = Array.isArray(proof) ? proof : proof === undefined ? [] : [proof];
  const own = proofs.every(
    (one) =>
      isObject(one) &&
      typeof one.verificationMethod === "string" &&
      one.verificationMethod.split("#", 1)[0] === who,
  );
  return own ? [] : ["the proof is not by a key of the issuer"];
};
