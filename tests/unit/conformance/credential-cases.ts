import { credentialsContext as base, pinned } from "#lib/credentials/pinned.ts";

type Case = [rule: string, accepted: boolean, change: Record<string, unknown>];

const sha384 = Buffer.from(pinned.get(base)?.digests.sha384 ?? "", "hex").toString("base64");
const multibase = "uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA";
const other = "https://example.org/resource.json";
const service = { type: "https://example.org/#Service", id: "https://example.org/refresh/1" };
const schema = { type: "JsonSchema", id: "https://example.org/schema.json" };
const status = {
  type: "BitstringStatusListEntry",
  id: "https://example.org/status#7",
  statusPurpose: "revocation",
};
const entry = { ...status, statusListIndex: "7", statusListCredential: "https://example.org/status" };
const terms = { type: "https://example.org/#Terms" };
const resource = (over: Record<string, unknown>) => ({ relatedResource: [{ id: base, ...over }] });

/**
 * What the normative statements of the Verifiable Credentials Data Model 2.0 ask of a credential: the statement, whether a
 * credential changed so is to be accepted, and the change. A member set to undefined is taken out.
 */
export const credentialCases: readonly Case[] = [
  [
    "4.3 the base context comes first",
    false,
    { "@context": ["https://www.w3.org/ns/credentials/examples/v2", base] },
  ],
  ["4.3 the context is an ordered set", false, { "@context": base }],
  ["4.3 further contexts are addresses that can be", false, { "@context": [base, "https ://not-a-url/v1"] }],
  [
    "4.5 a type that a context maps to an address",
    true,
    { "@context": [base, { Own: "https://example.org/#Own" }], type: ["VerifiableCredential", "Own"] },
  ],
  [
    "4.5 a type that a context maps to no address",
    false,
    { "@context": [base, { Own: "https ://not-a-url#Own" }], type: ["VerifiableCredential", "Own"] },
  ],
  [
    "4.5 a type that no context maps, with the vocabulary of the base context taken away",
    false,
    { "@context": [base, { "@vocab": null }], type: ["VerifiableCredential", "Own"] },
  ],
  [
    "4.5 types stand in any order",
    true,
    { type: ["https://example.org/#One", "VerifiableCredential", "https://example.org/#Two"] },
  ],
  ["4.9 an end of words", false, { validUntil: "Sun, 26 Feb 2023 01:22:14 +0000" }],
  ["4.10 a status without an id", true, { credentialStatus: { ...entry, id: undefined } }],
  ["4.10 a status of two ids", false, { credentialStatus: { ...entry, id: [`${status.id}0`, status.id] } }],
  ["4.10 a status whose type is a number", false, { credentialStatus: { ...entry, type: 2 } }],
  [
    "5.2 a protected term of a further context is not defined anew",
    false,
    {
      "@context": [
        base,
        { "@protected": true, Own: "https://example.org/#Own" },
        { Own: "https://example.org/#Other" },
      ],
      type: ["VerifiableCredential", "Own"],
    },
  ],
  ["4.3 the context is present", false, { "@context": undefined }],
  [
    "4.3 further contexts are addresses or objects",
    true,
    { "@context": [base, { own: "https://example.org/#own" }] },
  ],
  ["4.3 further contexts are not numbers", false, { "@context": [base, 7] }],
  ["4.3 further contexts are not words", false, { "@context": [base, "examples"] }],
  ["4.4 an id is a URL", true, { id: "https://example.org/credentials/1" }],
  ["4.4 an id is a URN too", true, { id: "urn:uuid:0b8cbd64-6c63-4a0d-9b7b-0a2f9f0c2f0e" }],
  ["4.4 an id is not a word", false, { id: "one" }],
  ["4.4 an id is one value", false, { id: ["https://example.org/1", "https://example.org/2"] }],
  ["4.4 an id is not null", false, { id: null }],
  ["4.5 a type is present", false, { type: undefined }],
  ["4.5 a type is one of the known", false, { type: ["Unmapped"] }],
  ["4.5 VerifiableCredential is among the types", false, { type: ["https://example.org/#Other"] }],
  ["4.5 further types are addresses", true, { type: ["VerifiableCredential", "https://example.org/#Other"] }],
  [
    "4.5 a further type that no context defines is refused",
    false,
    { type: ["VerifiableCredential", "Unmapped"] },
  ],
  ["4.6 a name is text", true, { name: "A name", description: "A description" }],
  ["4.6 a name has a language", true, { name: { "@value": "Un nom", "@language": "fr" } }],
  [
    "4.6 a name has a language and a direction, one value each",
    true,
    {
      name: [
        { "@value": "اسم", "@language": "ar", "@direction": "rtl" },
        { "@value": "A name", "@language": "en" },
      ],
    },
  ],
  ["4.6 a name has no further member", false, { name: { "@value": "A name", url: "https://example.org" } }],
  ["4.6 a description is not a number", false, { description: 7 }],
  ["4.7 an issuer is present", false, { issuer: undefined }],
  ["4.7 an issuer is not null", false, { issuer: null }],
  ["4.7 an issuer is not a word", false, { issuer: "me" }],
  ["4.7 an issuer object has an id", false, { issuer: { name: "Chamber" } }],
  ["4.7 an issuer object's id is a URL", false, { issuer: { id: "me" } }],
  ["4.7 an issuer is not a list", false, { issuer: ["https://example.org/1"] }],
  ["4.8 a subject is present", false, { credentialSubject: undefined }],
  ["4.8 a subject says something", false, { credentialSubject: {} }],
  ["4.8 several subjects", true, { credentialSubject: [{ id: "did:example:a" }, { id: "did:example:b" }] }],
  ["4.8 several subjects all say something", false, { credentialSubject: [{ id: "did:example:a" }, {}] }],
  ["4.8 a subject is an object", false, { credentialSubject: "did:example:a" }],
  ["4.8 a subject's id is a URL", false, { credentialSubject: { id: "somebody" } }],
  ["4.9 a beginning with its zone", true, { validFrom: "2026-01-01T00:00:00+01:00" }],
  ["4.9 a beginning in parts of a second", true, { validFrom: "2026-01-01T00:00:00.250Z" }],
  ["4.9 a beginning without a zone", false, { validFrom: "2026-01-01T00:00:00" }],
  ["4.9 a beginning that is a day", false, { validFrom: "2026-01-01" }],
  ["4.9 an end with its zone", true, { validUntil: "2090-01-01T00:00:00Z" }],
  ["4.9 an end that is no date", false, { validUntil: "never" }],
  [
    "4.9 an end at its beginning",
    true,
    { validFrom: "2026-01-01T00:00:00Z", validUntil: "2090-01-01T00:00:00Z" },
  ],
  [
    "4.9 an end before its beginning",
    false,
    { validFrom: "2090-01-02T00:00:00Z", validUntil: "2090-01-01T00:00:00Z" },
  ],
  ["4.10 a status", true, { credentialStatus: entry }],
  ["4.10 several statuses", true, { credentialStatus: [entry, { ...entry, statusPurpose: "suspension" }] }],
  ["4.10 a status without a type", false, { credentialStatus: { ...entry, type: undefined } }],
  ["4.10 a status whose id is no URL", false, { credentialStatus: { ...entry, id: "seven" } }],
  ["4.11 a schema", true, { credentialSchema: schema }],
  [
    "4.11 several schemas",
    true,
    { credentialSchema: [schema, { ...schema, id: "https://example.org/2.json" }] },
  ],
  ["4.11 a schema without a type", false, { credentialSchema: { ...schema, type: undefined } }],
  ["4.11 a schema without an id", false, { credentialSchema: { ...schema, id: undefined } }],
  ["4.11 a schema whose id is a number", false, { credentialSchema: { ...schema, id: 7 } }],
  ["4.11 one of several schemas without a type", false, { credentialSchema: [schema, { id: schema.id }] }],
  [
    "5.2 a protected term is not defined anew",
    false,
    { "@context": [base, { VerifiableCredential: "https://example.org/#Other" }] },
  ],
  [
    "5.2 a term that no context defines is refused",
    false,
    { credentialSubject: { id: "did:example:a", nowhere: 1 } },
  ],
  ["5.3 a related resource with its SRI digest", true, resource({ digestSRI: `sha384-${sha384}` })],
  ["5.3 a related resource with its multibase digest", true, resource({ digestMultibase: multibase })],
  [
    "5.3 a related resource with its media type",
    true,
    resource({ digestMultibase: multibase, mediaType: "application/ld+json" }),
  ],
  [
    "5.3 a related resource of another SRI digest",
    false,
    resource({ digestSRI: `sha384-${sha384.slice(4)}AAAA` }),
  ],
  [
    "5.3 a related resource of another multibase digest",
    false,
    resource({ digestMultibase: `${multibase.slice(0, -2)}AA` }),
  ],
  [
    "5.3 a related resource with one right digest and one wrong",
    false,
    resource({ digestMultibase: multibase, digestSRI: "sha256-AAAA" }),
  ],
  [
    "5.3 a related resource with the bare SHA-256 in multibase",
    true,
    resource({
      digestMultibase: `u${Buffer.from(pinned.get(base)?.digests.sha256 ?? "", "hex").toString("base64url")}`,
    }),
  ],
  [
    "5.3 a resource that is not at hand, with a digest in hexadecimal",
    false,
    { relatedResource: [{ id: other, digestSRI: `sha256-${"ca3d163b".repeat(8)}` }] },
  ],
  [
    "5.3 a resource that is not at hand, with a multibase text that holds no digest",
    false,
    {
      relatedResource: [
        { id: other, digestMultibase: `u${Buffer.from("no digest at all").toString("base64url")}` },
      ],
    },
  ],
  [
    "5.3 a resource that is not at hand, with a digest in form",
    true,
    { relatedResource: [{ id: other, digestSRI: `sha384-${sha384}` }] },
  ],
  ["5.3 a related resource without a digest", false, resource({})],
  ["5.3 a related resource without an id", false, resource({ id: undefined, digestMultibase: multibase })],
  [
    "5.3 a related resource named twice",
    false,
    { relatedResource: [1, 2].map(() => ({ id: base, digestMultibase: multibase })) },
  ],
  ["5.3 related resources are not addresses", false, { relatedResource: [base, other] }],
  ["5.4 a refresh service", true, { refreshService: service }],
  ["5.4 several refresh services", true, { refreshService: [service, { ...service, id: other }] }],
  ["5.4 a refresh service without a type", false, { refreshService: { id: service.id } }],
  ["5.4 one of several refresh services without a type", false, { refreshService: [service, { id: other }] }],
  ["5.5 terms of use", true, { termsOfUse: [terms, { ...terms, id: "https://example.org/terms" }] }],
  ["5.5 terms of use without a type", false, { termsOfUse: { id: "https://example.org/terms" } }],
  ["5.6 evidence", true, { evidence: { type: "https://example.org/#Evidence" } }],
  [
    "5.6 several pieces of evidence",
    true,
    { evidence: [1, 2].map(() => ({ type: "https://example.org/#E" })) },
  ],
  ["5.6 evidence is an object", false, { evidence: "seen" }],
  ["5.10 what is reserved says its type", false, { evidence: { id: "https://example.org/evidence" } }],
];
