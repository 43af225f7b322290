import "server-only";
import { and, eq } from "drizzle-orm";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { skillFile } from "#db/schema/skills.ts";
import { ownSkills } from "#features/skills/policy.ts";
import { writeFileInput } from "#features/skills/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * A maker begins a file for one of their crafts, or writes their draft anew. Refusals: SKILL_CRAFT for a craft they are not registered
 * for, SKILL_OPEN while another file of that craft is open, SKILL_SENT once it was sent.
 */
export const writeFile = defineCommand({
  name: "skills.write-file",
  input: writeFileInput,
  errors: ["SKILL_CRAFT", "SKILL_OPEN", "SKILL_SENT"],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ id: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => ownSkills(actor, resource.id),
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    const { craftId, practiceSince, statement } = input;
    const [registered] = await tx
      .select({ craftId: artisanCraft.craftId })
      .from(artisanCraft)
      .where(and(eq(artisanCraft.artisanId, maker.id), eq(artisanCraft.craftId, craftId)));
    if (!registered) fail("SKILL_CRAFT");
    const fileId = input.fileId ?? newId("skillFile");
    try {
      if (input.fileId) {
        const own = and(
          eq(skillFile.id, fileId),
          eq(skillFile.artisanId, maker.id),
          eq(skillFile.state, "draft"),
        );
        const written = await tx
          .update(skillFile)
          .set({ craftId, practiceSince, statement })
          .where(own)
          .returning({ id: skillFile.id });
        if (written.length !== 1) fail("SKILL_SENT");
      } else
        await tx.insert(skillFile).values({
          ...{
            id: fileId,
            artisanId: maker.id,
            chamberId: maker.chamberId,
            craftId,
            practiceSince,
            statement,
          },
          ...{ createdBy: actor.kind === "person" ? actor.userId : null, createdAt: now },
        });
    } catch (error) {
      if (isUniqueViolation(error)) return fail("SKILL_OPEN");
      throw error;
    }
    return { fileId };
  },
  audit: ({ output }) => ({ object: output.fileId }),
});
