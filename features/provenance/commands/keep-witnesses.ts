import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { witness } from "#db/schema/index.ts";
import { mayKeepWitnesses } from "#features/provenance/policy.ts";
import { nameWitnessInput, retireWitnessInput, witnessInput } from "#features/provenance/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { parseWitnessKey } from "#lib/merkle/checkpoint.ts";

/**
 * Registers a witness by its public key, whose name is part of it. Refusals: WITNESS_KEY (not an Ed25519 key for
 * cosignatures), WITNESS_KNOWN (the name has a key already: another key is another witness).
 */
export const registerWitness = defineCommand({
  name: "provenance.register-witness",
  input: witnessInput,
  errors: ["WITNESS_KEY", "WITNESS_KNOWN"],
  load: async () => ({}),
  policy: (actor) => mayKeepWitnesses(actor),
  stepUp: true,
  handler: async ({ tx, input, now, fail }) => {
    const key = parseWitnessKey(input.key) ?? fail("WITNESS_KEY");
    const { operator, isDemonstration } = input;
    const added = await tx
      .insert(witness)
      .values({ ...key, operator, isDemonstration, createdAt: now })
      .onConflictDoNothing()
      .returning({ name: witness.name });
    if (added.length === 0) fail("WITNESS_KNOWN");
    return { name: key.name };
  },
  audit: ({ input, output }) => ({ object: output.name, detail: { key: input.key } }),
});

/** Writes anew who runs a witness, as the public reads it. Its own name is bound to its key and stays. */
export const nameWitness = defineCommand({
  name: "provenance.name-witness",
  input: nameWitnessInput,
  errors: [],
  load: ({ tx, input }) => openWitness(tx, input.name),
  policy: (actor) => mayKeepWitnesses(actor),
  handler: async ({ tx, input, resource }) => {
    await tx.update(witness).set({ operator: input.operator }).where(eq(witness.name, resource.name));
  },
  audit: ({ input, resource }) => ({ object: resource.name, detail: { operator: input.operator.fr } }),
});

/** Ends a witness: what it signed stays, and it is counted no longer. */
export const retireWitness = defineCommand({
  name: "provenance.retire-witness",
  input: retireWitnessInput,
  errors: [],
  load: ({ tx, input }) => openWitness(tx, input.name),
  policy: (actor) => mayKeepWitnesses(actor),
  stepUp: true,
  handler: async ({ tx, resource, now }) => {
    await tx.update(witness).set({ retiredAt: now }).where(eq(witness.name, resource.name));
  },
  audit: ({ resource }) => ({ object: resource.name, detail: {} }),
});

/** A witness that is not retired, locked; null where there is none of that name. */
async function openWitness(tx: Tx, name: string): Promise<{ name: string } | null> {
  const open = and(eq(witness.name, name), isNull(witness.retiredAt));
  const [row] = await tx.select({ name: witness.name }).from(witness).where(open).for("update");
  return row ?? null;
}
