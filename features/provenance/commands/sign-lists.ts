import "server-only";
import { eq, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { statusList } from "#db/schema/provenance.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { signStatusList } from "#features/provenance/keys/sign-status-list.ts";
import { provenanceLock } from "#features/provenance/log/lock.ts";
import { statusListLife } from "#lib/credentials/status-list.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Signs again every status list that has less than half of its hour left, or was signed before lists ran out. */
export const signLists = defineCommand({
  name: "provenance.sign-lists",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const due = new Date(now.getTime() + statusListLife / 2);
    const rows = await tx
      .select({
        chamberId: chamber.id,
        key: chamber.key,
        purpose: statusList.purpose,
        number: statusList.number,
      })
      .from(statusList)
      .innerJoin(chamber, eq(chamber.id, statusList.chamberId))
      .where(or(isNull(statusList.validUntil), lt(statusList.validUntil, due)))
      .orderBy(chamber.id);
    const lists = [];
    for (const { chamberId: id, key, ...list } of rows) {
      const issuer = { id, key };
      lists.push({ issuer, list, signingKey: await ensureChamberKey(tx, issuer, now) });
    }
    // The lock of every change, after the keys: a list signed under it says what was changed before.
    await tx.execute(sql`select pg_advisory_xact_lock(${provenanceLock})`);
    for (const { issuer, list, signingKey } of lists) await signStatusList(tx, issuer, signingKey, list, now);
    return { signed: rows.length };
  },
  audit: null,
});
