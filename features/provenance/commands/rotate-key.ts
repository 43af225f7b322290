import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { issuerKey } from "#db/schema/provenance.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { keyLeaf } from "#features/provenance/domain/leaf.ts";
import { ensureChamberKey } from "#features/provenance/keys/ensure-chamber-key.ts";
import { signListsAgain } from "#features/provenance/keys/sign-status-list.ts";
import { appendLeaves } from "#features/provenance/log/append.ts";
import { keepsKeys } from "#features/provenance/policy.ts";
import { rotateKeyInput } from "#features/provenance/schema.ts";
import { now as present } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ends the chamber's signing key and puts a new one in its place; the log says both. What the old key signed until now is
 * checked with it for ever. The chamber's lists are signed again at once, so that no list in use hangs on an ended key.
 */
export const rotateKey = defineCommand({
  name: "provenance.rotate-key",
  input: rotateKeyInput,
  errors: ["NO_KEY"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: chamber.id, key: chamber.key })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsKeys(actor, resource.id),
  stepUp: true,
  handler: async ({ tx, input, resource, now, fail }) => {
    const did = chamberDid(env().CANONICAL_ORIGIN, resource.key);
    // Waits for whoever is signing with it. What they sign is dated before the end, which is now and not when this was asked for.
    const [old] = await tx
      .select({ id: issuerKey.id, publicKey: issuerKey.publicKeyMultibase })
      .from(issuerKey)
      .where(
        and(
          eq(issuerKey.chamberId, resource.id),
          eq(issuerKey.purpose, "credentials"),
          isNull(issuerKey.endedAt),
          eq(sql`split_part(${issuerKey.id}, '#', 1)`, did),
        ),
      )
      .for("update");
    if (!old) return fail("NO_KEY");
    const at = now > present() ? now : present();
    await tx.update(issuerKey).set({ endedAt: at, endReason: input.reason }).where(eq(issuerKey.id, old.id));
    await appendLeaves(tx, [{ bytes: keyLeaf(did, old.publicKey, "ended", at) }], at);
    const key = await ensureChamberKey(tx, resource, at);
    await signListsAgain(tx, resource, key, at);
    return { ended: old.id, inUse: key.id };
  },
  audit: ({ input, resource, output }) => ({
    object: resource.id,
    detail: { ...output, reason: input.reason },
  }),
});
