import "server-only";
import { and, eq } from "drizzle-orm";
import { programmeContract, programmeTarget } from "#db/schema/steering.ts";
import { lockContract, movedOne } from "#features/steering/commands/lock-contract.ts";
import { contractDigest } from "#features/steering/domain/contract-text.ts";
import { judgesContract, keepsContract } from "#features/steering/policy.ts";
import { judgeContractInput, signContractInput } from "#features/steering/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Signs a contract for its chamber: the digest of its targets is kept, and they stay as they are. Refusals: CONTRACT_SIGNED,
 * CONTRACT_EMPTY.
 */
export const signContract = defineCommand({
  name: "steering.sign-contract",
  input: signContractInput,
  errors: ["CONTRACT_SIGNED", "CONTRACT_EMPTY"],
  load: ({ tx, input }) => lockContract(tx, input.contractId),
  policy: (actor, { resource }) => keepsContract(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "draft") fail("CONTRACT_SIGNED");
    const targets = await tx
      .select({ indicator: programmeTarget.indicator, target: programmeTarget.target })
      .from(programmeTarget)
      .where(eq(programmeTarget.contractId, resource.id));
    if (targets.length === 0) fail("CONTRACT_EMPTY");
    const digest = contractDigest(resource.chamberId, resource.year, targets);
    const moved = await tx
      .update(programmeContract)
      .set({ state: "signed", digest, signedBy: actor.userId, signedAt: now, returnNote: null })
      .where(and(eq(programmeContract.id, resource.id), eq(programmeContract.state, "draft")))
      .returning({ id: programmeContract.id });
    movedOne(moved, resource.id);
    return { digest };
  },
  audit: ({ input, output }) => ({ object: input.contractId, detail: output }),
});

/**
 * The federation agrees to a signed contract, or sends it back with the reason. Refusals: CONTRACT_NOT_SIGNED, NOTE_REQUIRED
 * without a reason, SAME_PERSON for whoever signed it.
 */
export const judgeContract = defineCommand({
  name: "steering.judge-contract",
  input: judgeContractInput,
  errors: ["CONTRACT_NOT_SIGNED", "NOTE_REQUIRED", "SAME_PERSON"],
  load: ({ tx, input }) => lockContract(tx, input.contractId),
  policy: (actor) => judgesContract(actor),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "signed") fail("CONTRACT_NOT_SIGNED");
    if (resource.signedBy === actor.userId) fail("SAME_PERSON");
    if (!input.agrees && input.note.length < 3) fail("NOTE_REQUIRED");
    const change = input.agrees
      ? { state: "validated" as const, validatedBy: actor.userId, validatedAt: now }
      : {
          ...{ state: "draft" as const, digest: null, signedBy: null, signedAt: null },
          returnNote: input.note,
        };
    const moved = await tx
      .update(programmeContract)
      .set(change)
      .where(and(eq(programmeContract.id, resource.id), eq(programmeContract.state, "signed")))
      .returning({ id: programmeContract.id });
    movedOne(moved, resource.id);
  },
  audit: ({ input }) => ({ object: input.contractId, detail: { agrees: input.agrees } }),
});
