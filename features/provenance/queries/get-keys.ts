import "server-only";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { KeyEnd } from "#db/schema/provenance.ts";
import { publishedChamber } from "#db/schema/published.ts";
import { publishedKey } from "#db/schema/published-provenance.ts";
import { chamberDid, platformDid } from "#features/provenance/domain/addresses.ts";
import { didDocument, type VerificationMethod } from "#lib/credentials/did.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import { env } from "#lib/env.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** DID document of a chamber, with every key it ever signed with here; null when there is no such chamber. */
export const getChamberDid = definePublicQuery({
  name: "provenance.get-chamber-did",
  input: z.object({ chamberKey: z.string() }),
  handler: async ({ db, input }) => {
    const [chamber] = await db
      .select({ id: publishedChamber.id })
      .from(publishedChamber)
      .where(eq(publishedChamber.key, input.chamberKey));
    if (!chamber) return null;
    const did = chamberDid(env().CANONICAL_ORIGIN, input.chamberKey);
    const keys = await db
      .select()
      .from(publishedKey)
      .where(and(eq(publishedKey.chamberId, chamber.id), eq(publishedKey.purpose, "credentials")))
      .orderBy(asc(publishedKey.createdAt));
    return didDocument(did, methods(did, keys));
  },
});

/** DID document of the platform: the keys of the log. */
export const getPlatformDid = definePublicQuery({
  name: "provenance.get-platform-did",
  input: z.object({}),
  handler: async ({ db }) => {
    const did = platformDid(env().CANONICAL_ORIGIN);
    const keys = await db
      .select()
      .from(publishedKey)
      .where(or(isNull(publishedKey.chamberId), eq(publishedKey.purpose, "log")))
      .orderBy(asc(publishedKey.createdAt));
    return didDocument(did, methods(did, keys));
  },
});

/** Keys that were made under another address of the platform belong to that name, not to this document. */
function methods(did: string, keys: readonly (typeof publishedKey.$inferSelect)[]) {
  return keys
    .filter((key) => key.id.startsWith(`${did}#`))
    .map((key) => ({
      id: key.id,
      controller: did,
      publicKeyMultibase: key.publicKeyMultibase,
      ...keyEnd(key),
    }));
}

/** When and how a key ended, as its DID document writes it; nothing for a key in use. */
export function keyEnd(key: {
  endedAt: Date | null;
  endReason: KeyEnd | null;
}): Pick<VerificationMethod, "expires" | "revoked"> {
  if (!key.endedAt) return {};
  // Signatures are dated in whole seconds, downwards: the one made a moment before the end is still before it.
  const at = xsdDateTime(new Date(key.endedAt.getTime() + 1000));
  return key.endReason === "compromised" ? { revoked: at } : { expires: at };
}
