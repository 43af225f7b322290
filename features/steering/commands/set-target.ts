import "server-only";
import { and, eq } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { programmeContract, programmeTarget } from "#db/schema/steering.ts";
import { factsOf } from "#features/steering/domain/indicators.ts";
import { keepsContract } from "#features/steering/policy.ts";
import { setTargetInput } from "#features/steering/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes what a chamber promises of an indicator for a year, or takes it out again; the year's contract is begun by its first
 * target. Amounts are typed in dirhams and kept in centimes. Refusals: CONTRACT_SIGNED, FIGURE_INVALID for a target of nought.
 */
export const setTarget = defineCommand({
  name: "steering.set-target",
  input: setTargetInput,
  errors: ["CONTRACT_SIGNED", "FIGURE_INVALID"],
  load: async ({ tx, input }) => {
    // One chamber, one writer: two first targets at once begin one contract.
    const [row] = await tx
      .select({ chamberId: chamber.id })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId))
      .for("no key update");
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsContract(actor, resource.chamberId),
  handler: async ({ tx, input, now, fail }) => {
    const { chamberId, year, indicator } = input;
    const ofYear = and(eq(programmeContract.chamberId, chamberId), eq(programmeContract.year, year));
    const [known] = await tx.select().from(programmeContract).where(ofYear).for("update");
    if (known && known.state !== "draft") fail("CONTRACT_SIGNED");
    const contractId = known?.id ?? newId("contract");
    if (!known)
      await tx.insert(programmeContract).values({ id: contractId, chamberId, year, createdAt: now });
    const one = and(eq(programmeTarget.contractId, contractId), eq(programmeTarget.indicator, indicator));
    await tx.delete(programmeTarget).where(one);
    if (input.target === null) return { contractId };
    if (input.target === 0) fail("FIGURE_INVALID");
    // Whole dirhams were typed; a dirham has a hundred centimes.
    const target = factsOf(indicator).unit === "mad" ? Number(`${input.target}00`) : input.target;
    await tx.insert(programmeTarget).values({ contractId, indicator, target });
    return { contractId };
  },
  audit: ({ input, output }) => ({
    object: output.contractId,
    detail: { indicator: input.indicator, target: input.target },
  }),
});
