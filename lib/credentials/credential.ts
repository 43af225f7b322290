import { z } from "zod";

const statusEntry = z.looseObject({
  type: z.literal("BitstringStatusListEntry"),
  statusPurpose: z.string(),
  statusListIndex: z.string().regex(/^\d+$/),
  statusListCredential: z.string(),
});

const unsecured = {
  "@context": z.array(z.string()),
  type: z.array(z.string()),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  credentialStatus: z.union([statusEntry, z.array(statusEntry)]).optional(),
  credentialSubject: z.looseObject({ id: z.string().optional() }),
};

const proof = z.looseObject({
  type: z.literal("DataIntegrityProof"),
  cryptosuite: z.enum(["eddsa-rdfc-2022", "eddsa-jcs-2022"]),
  verificationMethod: z.string(),
  created: z.string().optional(),
});

const secured = z.looseObject({ ...unsecured, proof: z.union([proof, z.array(proof).min(1).max(4)]) });

/** A credential of the Verifiable Credentials Data Model 2.0, before it is signed. */
export type Credential = z.infer<z.ZodObject<typeof unsecured, z.core.$loose>>;

/** One signature under a credential. */
export type Proof = z.infer<typeof proof>;

/** A signed credential (Data Integrity): eddsa-rdfc-2022, and since the second form eddsa-jcs-2022 beside it. */
export type SecuredCredential = z.infer<typeof secured>;

export type StatusEntry = z.infer<typeof statusEntry>;

/** Reads a stored or foreign document as a signed credential; null when it has not the shape of one. */
export function parseSecured(document: unknown): SecuredCredential | null {
  const parsed = secured.safeParse(document);
  return parsed.success ? parsed.data : null;
}

/** The signatures under a credential. Each of them has to hold. */
export function proofsOf({ proof: proofs }: Pick<SecuredCredential, "proof">): Proof[] {
  return Array.isArray(proofs) ? proofs : [proofs];
}

export function issuerOf(credential: Pick<Credential, "issuer">): string {
  return typeof credential.issuer === "string" ? credential.issuer : credential.issuer.id;
}

export function statusesOf(credential: Pick<Credential, "credentialStatus">): StatusEntry[] {
  const { credentialStatus } = credential;
  if (!credentialStatus) return [];
  return Array.isArray(credentialStatus) ? credentialStatus : [credentialStatus];
}
