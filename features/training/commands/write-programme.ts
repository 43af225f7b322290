import "server-only";
import { and, eq } from "drizzle-orm";
import { trainingProgramme } from "#db/schema/training.ts";
import { keepsTraining } from "#features/training/policy.ts";
import { moveProgrammeInput, writeProgrammeInput } from "#features/training/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes a programme, or one that is there anew. Refusals: PROGRAMME_MISSING for one that is another chamber's. */
export const writeProgramme = defineCommand({
  name: "training.write-programme",
  input: writeProgrammeInput,
  errors: ["PROGRAMME_MISSING"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, input: { programmeId: given, ...written }, now, fail }) => {
    const programmeId = given ?? newId("trainingProgramme");
    if (given) {
      const own = and(eq(trainingProgramme.id, given), eq(trainingProgramme.chamberId, written.chamberId));
      const rows = await tx
        .update(trainingProgramme)
        .set(written)
        .where(own)
        .returning({ id: trainingProgramme.id });
      if (rows.length !== 1) fail("PROGRAMME_MISSING");
    } else await tx.insert(trainingProgramme).values({ ...written, id: programmeId, createdAt: now });
    return { programmeId };
  },
  audit: ({ output }) => ({ object: output.programmeId }),
  invalidates: () => [tags.training()],
});

/** Shows a programme to everybody, or closes it. Refusals: PROGRAMME_MOVED when it stands so already. */
export const moveProgramme = defineCommand({
  name: "training.move-programme",
  input: moveProgrammeInput,
  errors: ["PROGRAMME_MOVED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select()
      .from(trainingProgramme)
      .where(eq(trainingProgramme.id, input.programmeId))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, input, resource: { id, state }, fail }) => {
    if (state === input.to) fail("PROGRAMME_MOVED");
    const moved = await tx
      .update(trainingProgramme)
      .set({ state: input.to })
      .where(and(eq(trainingProgramme.id, id), eq(trainingProgramme.state, state)))
      .returning({ id: trainingProgramme.id });
    if (moved.length !== 1) fail("PROGRAMME_MOVED");
  },
  audit: ({ input }) => ({ object: input.programmeId, detail: { to: input.to } }),
  invalidates: () => [tags.training()],
});
