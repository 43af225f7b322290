import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { type CredentialKind, credential } from "#db/schema/provenance.ts";
import { statusListUrl } from "#features/provenance/domain/addresses.ts";
import type { Common } from "#features/provenance/domain/common.ts";
import { encodeLeaf } from "#features/provenance/domain/leaf.ts";
import { assertShape } from "#features/provenance/domain/shapes.ts";
import { freePlace } from "#features/provenance/issuing/free-place.ts";
import { indexIn, listOf } from "#features/provenance/issuing/places.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { ensureStatusLists } from "#features/provenance/keys/sign-status-list.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { credentialDigest, saltedDigest } from "#lib/credentials/digest.ts";
import { signCredential } from "#lib/credentials/sign.ts";
import { type StatusPurpose, statusEntry } from "#lib/credentials/status-list.ts";
import { env } from "#lib/env.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type Issuer = { id: Id<"chamber">; key: string; name: LocalizedText };

/** What a credential is about: exactly one, fitting its kind (a constraint). */
export type Subject = {
  pieceId?: Id<"piece">;
  artisanId?: Id<"artisan">;
  badgeId?: Id<"badge">;
  cardId?: Id<"card">;
};

/**
 * Signs a credential of the kind's shape with the chamber's key in the caller's transaction, keeps it as it was signed, and writes its salted
 * digest to the public log. A subject has one in force at a time; the database refuses a second.
 */
export async function issueCredential(
  tx: Tx,
  {
    kind,
    chamber,
    subject,
    build,
    listLength,
  }: {
    kind: CredentialKind;
    chamber: Issuer;
    subject: Subject;
    build: (common: Common) => Credential;
    /** Places of a status list that are given out; all of them unless a test fills one. */
    listLength?: number;
  },
  now: Date,
): Promise<{ credentialId: string; digest: string; logIndex: number }> {
  const { CANONICAL_ORIGIN: origin } = env();
  const key = await ensureChamberKey(tx, chamber, now);
  const places = {
    revocation: await freePlace(tx, chamber.id, "revocation", listLength),
    suspension: await freePlace(tx, chamber.id, "suspension", listLength),
  };
  await ensureStatusLists(tx, chamber, key, places, now);
  const entry = (purpose: StatusPurpose) => {
    const url = statusListUrl(origin, chamber.key, purpose, listOf(places[purpose]));
    return statusEntry(url, purpose, indexIn(places[purpose]));
  };
  const unsigned = build({
    origin,
    id: `urn:uuid:${randomUUID()}`,
    issuer: key.controller,
    issuerName: chamber.name,
    statuses: [entry("revocation"), entry("suspension")],
    now,
  });
  assertShape(kind, unsigned);
  const document = await signCredential(unsigned, key, { origin, now });
  const digest = credentialDigest(document);
  const salt = randomBytes(32);
  const id = String(unsigned.id);
  await tx.insert(credential).values({
    id,
    kind,
    chamberId: chamber.id,
    ...subject,
    document,
    digest,
    salt,
    statusIndex: places.revocation,
    suspensionIndex: places.suspension,
    createdAt: now,
  });
  const leaf = {
    kind: "issue",
    issuer: key.controller,
    credentialDigest: saltedDigest(salt, digest),
  } as const;
  const [logIndex = 0] = await appendLeaves(
    tx,
    [{ bytes: encodeLeaf({ ...leaf, at: now }), credentialId: id }],
    now,
  );
  return { credentialId: id, digest, logIndex };
}
