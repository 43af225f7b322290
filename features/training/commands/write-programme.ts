import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, asc, count, eq, isNotNull, ne, or } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import { trainingEnrolment, trainingProgramme, trainingSession } from "#db/schema/training.ts";
import { keepsTraining } from "#features/training/policy.ts";
import { moveProgrammeInput, programmeWords, writeProgrammeInput } from "#features/training/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** What people enrol for, beside its words. */
const terms = ["hours", "kind", "craftId"] as const;

/**
 * Writes a programme, or one that is there anew. Refusals: PROGRAMME_MISSING for one that is another chamber's, PROGRAMME_TAUGHT for other
 * hours, another kind or craft once somebody has a place in a session of it, PROGRAMME_CERTIFIED for another title once a certificate says it.
 */
export const writeProgramme = defineCommand({
  name: "training.write-programme",
  input: writeProgrammeInput,
  errors: ["PROGRAMME_MISSING", "PROGRAMME_TAUGHT", "PROGRAMME_CERTIFIED"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsTraining(actor, resource),
  handler: async ({ tx, input: { programmeId: given, ...written }, now, fail }) => {
    if (!given) {
      const programmeId = newId("trainingProgramme");
      await tx.insert(trainingProgramme).values({ ...written, id: programmeId, createdAt: now });
      return { programmeId, changes: {} };
    }
    const own = and(eq(trainingProgramme.id, given), eq(trainingProgramme.chamberId, written.chamberId));
    const [before] = await tx.select().from(trainingProgramme).where(own).for("update");
    if (!before) return fail("PROGRAMME_MISSING");
    const differs = (name: keyof typeof written) => !isDeepStrictEqual(before[name], written[name]);
    const { learners, certificates } = await lockUse(tx, given);
    if (learners > 0 && terms.some(differs)) fail("PROGRAMME_TAUGHT");
    if (certificates > 0 && differs("title")) fail("PROGRAMME_CERTIFIED");
    await tx.update(trainingProgramme).set(written).where(own);
    const changes = [...terms, ...programmeWords]
      .filter(differs)
      .flatMap((name) => [
        [`${name}.was`, recorded(before[name])] as const,
        [name, recorded(written[name])] as const,
      ]);
    return { programmeId: given, changes: Object.fromEntries(changes) };
  },
  audit: ({ output: { programmeId, changes } }) => ({ object: programmeId, detail: changes }),
  invalidates: () => [tags.training()],
});

const recorded = (value: string | number | object | null) =>
  typeof value === "object" && value ? JSON.stringify(value) : value;

/**
 * Those who have a place in a session of a programme, and the certificates of it. Its sessions stay locked, so that meanwhile nobody enrols
 * and nothing is signed; one that was called off holds nobody to it. Counted as the product: curators see no certificates.
 */
function lockUse(tx: Tx, programmeId: Id<"trainingProgramme">) {
  return asProduct(tx, async () => {
    const of = eq(trainingSession.programmeId, programmeId);
    await tx
      .select({ id: trainingSession.id })
      .from(trainingSession)
      .where(of)
      .orderBy(asc(trainingSession.id))
      .for("update");
    const [use] = await tx
      .select({ learners: count(), certificates: count(skillCertificate.id) })
      .from(trainingEnrolment)
      .innerJoin(trainingSession, eq(trainingSession.id, trainingEnrolment.sessionId))
      .leftJoin(skillCertificate, eq(skillCertificate.enrolmentId, trainingEnrolment.id))
      .where(
        and(
          of,
          ne(trainingEnrolment.state, "withdrawn"),
          or(eq(trainingSession.state, "planned"), isNotNull(skillCertificate.id)),
        ),
      );
    return use ?? { learners: 0, certificates: 0 };
  });
}

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
