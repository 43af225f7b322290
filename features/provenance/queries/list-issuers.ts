import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { publishedKey } from "#db/schema/published-provenance.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { rotationState } from "#features/provenance/domain/rotation.ts";
import { mayWatchLog } from "#features/provenance/policy.ts";
import type { IssuerRow } from "#features/provenance/schema.ts";
import { env } from "#lib/env.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every chamber with how its signing keys stand, for whoever watches over all of them. */
export const listIssuers = defineQuery({
  name: "provenance.list-issuers",
  input: z.strictObject({}),
  handler: async ({ tx, now }): Promise<IssuerRow[]> => {
    const chambers = await tx
      .select({ id: chamber.id, key: chamber.key, name: chamber.name })
      .from(chamber)
      .orderBy(asc(chamber.key));
    const all = await tx.select().from(publishedKey).where(eq(publishedKey.purpose, "credentials"));
    return chambers.map(({ id, key, name }) => {
      const keys = all.filter(({ chamberId }) => chamberId === id);
      const inUse = keys.find(({ endedAt }) => endedAt === null);
      return {
        ...{ chamberId: id, name, did: chamberDid(env().CANONICAL_ORIGIN, key) },
        since: inUse?.createdAt.toISOString() ?? null,
        state: rotationState(keys, now),
        endedKeys: keys.filter(({ endedAt }) => endedAt !== null).length,
        compromisedKeys: keys.filter(({ endReason }) => endReason === "compromised").length,
      };
    });
  },
  policy: (actor) => mayWatchLog(actor, null),
});
