import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { user } from "#db/schema/identity.ts";
import { credential } from "#db/schema/provenance.ts";
import { publishedLogEntry } from "#db/schema/published-provenance.ts";
import { logFinding } from "#db/schema/transparency.ts";
import { parseLeaf } from "#features/provenance/domain/leaf.ts";
import { mayWatchLog } from "#features/provenance/policy.ts";
import type { Transparency } from "#features/provenance/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Entries shown: a look at what went out lately, not a list of everything. */
const most = 50;

/**
 * What the monitor found and what was lately written to the log: in a chamber's name, or everywhere for the federation
 * (`chamberId` null).
 */
export const viewTransparency = defineQuery({
  name: "provenance.view-transparency",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input: { chamberId } }): Promise<Transparency> => {
    const findings = await tx
      .select({ row: logFinding, owner: user.name })
      .from(logFinding)
      .leftJoin(user, eq(user.id, logFinding.ownerId))
      .where(and(isNull(logFinding.goneAt), ...(chamberId ? [eq(logFinding.chamberId, chamberId)] : [])))
      .orderBy(desc(logFinding.foundAt))
      .limit(200);
    const entries = await tx
      .select({ index: publishedLogEntry.index, leaf: publishedLogEntry.leaf })
      .from(publishedLogEntry)
      .leftJoin(credential, eq(credential.id, publishedLogEntry.credentialId))
      .where(chamberId ? eq(credential.chamberId, chamberId) : undefined)
      .orderBy(desc(publishedLogEntry.index))
      .limit(most);
    return {
      findings: findings.map(({ row, owner }) => ({
        id: row.id,
        kind: row.kind,
        object: row.object,
        foundAt: row.foundAt.toISOString(),
        owner,
      })),
      entries: entries.flatMap(({ index, leaf: bytes }) => {
        const leaf = parseLeaf(bytes);
        return leaf ? [{ index, kind: leaf.kind, issuer: leaf.issuer, time: leaf.time }] : [];
      }),
    };
  },
  policy: (actor, { input }) => mayWatchLog(actor, input.chamberId),
});
