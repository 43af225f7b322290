import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { publishedKey } from "#db/schema/published-provenance.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { keepsKeys } from "#features/provenance/policy.ts";
import type { ChamberKeys } from "#features/provenance/schema.ts";
import { env } from "#lib/env.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The keys a chamber ever signed with, the one in use first. */
export const listKeys = defineQuery({
  name: "provenance.list-keys",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<ChamberKeys | null> => {
    const [row] = await tx
      .select({ key: chamber.key, name: chamber.name })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    if (!row) return null;
    const keys = await tx
      .select()
      .from(publishedKey)
      .where(and(eq(publishedKey.chamberId, input.chamberId), eq(publishedKey.purpose, "credentials")))
      .orderBy(sql`${publishedKey.endedAt} is not null`, desc(publishedKey.createdAt));
    return {
      chamberId: input.chamberId,
      chamberName: row.name,
      did: chamberDid(env().CANONICAL_ORIGIN, row.key),
      keys: keys.map((key) => ({
        id: key.id,
        publicKeyMultibase: key.publicKeyMultibase,
        since: key.createdAt.toISOString(),
        endedAt: key.endedAt?.toISOString() ?? null,
        endReason: key.endReason,
      })),
    };
  },
  policy: (actor, { input }) => keepsKeys(actor, input.chamberId),
});
