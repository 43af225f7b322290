import "server-only";
import { eq } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { credential } from "#db/schema/provenance.ts";
import { changeCredentials } from "#features/provenance/issuing/change-credentials.ts";
import { mayRevoke } from "#features/provenance/policy.ts";
import { revokeCredentialInput } from "#features/provenance/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes back the record of a piece or a certificate of a skill. A badge and a card are taken back where they are kept, and
 * their credentials follow.
 */
export const revokeCredential = defineCommand({
  name: "provenance.revoke-credential",
  input: revokeCredentialInput,
  errors: ["ALREADY_REVOKED", "NOT_REVOKED_HERE"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: credential.id,
        kind: credential.kind,
        pieceId: credential.pieceId,
        artisanId: credential.artisanId,
        revokedAt: credential.revokedAt,
        chamberId: credential.chamberId,
        chamberKey: chamber.key,
      })
      .from(credential)
      .innerJoin(chamber, eq(chamber.id, credential.chamberId))
      .where(eq(credential.id, input.credentialId))
      .for("update", { of: credential });
    return row ?? null;
  },
  policy: (actor, { resource }) => mayRevoke(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, now, fail }) => {
    if (resource.kind === "provenance_badge" || resource.kind === "artisan_card") fail("NOT_REVOKED_HERE");
    if (resource.revokedAt) fail("ALREADY_REVOKED");
    const issuer = { id: resource.chamberId, key: resource.chamberKey };
    await changeCredentials(
      tx,
      { chamber: issuer, ids: [resource.id], to: "revoked", reason: input.reason },
      now,
    );
  },
  audit: ({ input, resource }) => ({
    object: resource.pieceId ?? resource.artisanId ?? resource.id,
    detail: { credential: resource.id, reason: input.reason },
  }),
  invalidates: ({ resource }) => [
    ...(resource.pieceId ? [tags.piece(resource.pieceId)] : []),
    ...(resource.artisanId ? [tags.artisan(resource.artisanId)] : []),
  ],
});
