import "server-only";
import { and, eq } from "drizzle-orm";
import { programmeEntry, programmeQuarter } from "#db/schema/steering.ts";
import { lockEntry, movedOne } from "#features/steering/commands/lock-contract.ts";
import { judgesContract, keepsContract } from "#features/steering/policy.ts";
import { isEntered, judgeEntryInput, signEntryInput } from "#features/steering/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Signs an entered value for its chamber. Refusals: ENTRY_SIGNED, COUNTED_NOW where Sanad has come to count the figure itself. */
export const signEntry = defineCommand({
  name: "steering.sign-entry",
  input: signEntryInput,
  errors: ["ENTRY_SIGNED", "COUNTED_NOW"],
  load: ({ tx, input }) => lockEntry(tx, input.entryId),
  policy: (actor, { resource }) => keepsContract(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "entered") fail("ENTRY_SIGNED");
    if (!isEntered(resource.indicator)) fail("COUNTED_NOW");
    const moved = await tx
      .update(programmeEntry)
      .set({ state: "signed", signedBy: actor.userId, signedAt: now })
      .where(and(eq(programmeEntry.id, resource.id), eq(programmeEntry.state, "entered")))
      .returning({ id: programmeEntry.id });
    movedOne(moved, resource.id);
  },
  audit: ({ input, resource }) => ({ object: input.entryId, detail: { sha256: resource.sha256 } }),
});

/**
 * The federation validates a signed value, which then counts, or returns it with the reason. Refusals: ENTRY_NOT_SIGNED,
 * NOTE_REQUIRED, SAME_PERSON for whoever signed it, QUARTER_CLOSED and COUNTED_NOW when it can count no longer.
 */
export const judgeEntry = defineCommand({
  name: "steering.judge-entry",
  input: judgeEntryInput,
  errors: ["ENTRY_NOT_SIGNED", "NOTE_REQUIRED", "SAME_PERSON", "QUARTER_CLOSED", "COUNTED_NOW"],
  load: ({ tx, input }) => lockEntry(tx, input.entryId),
  policy: (actor) => judgesContract(actor),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "signed") fail("ENTRY_NOT_SIGNED");
    if (resource.signedBy === actor.userId) fail("SAME_PERSON");
    if (!input.agrees && input.note.length < 3) fail("NOTE_REQUIRED");
    if (input.agrees) {
      if (!isEntered(resource.indicator)) fail("COUNTED_NOW");
      const { year, quarter } = resource;
      const [at] = await tx
        .select({ closedAt: programmeQuarter.closedAt })
        .from(programmeQuarter)
        .where(and(eq(programmeQuarter.year, year), eq(programmeQuarter.quarter, quarter)));
      if (at?.closedAt) fail("QUARTER_CLOSED");
    }
    const moved = await tx
      .update(programmeEntry)
      .set({
        state: input.agrees ? "validated" : "returned",
        decidedBy: actor.userId,
        decidedAt: now,
        returnNote: input.agrees ? null : input.note,
      })
      .where(and(eq(programmeEntry.id, resource.id), eq(programmeEntry.state, "signed")))
      .returning({ id: programmeEntry.id });
    movedOne(moved, resource.id);
  },
  audit: ({ input }) => ({ object: input.entryId, detail: { agrees: input.agrees } }),
});
