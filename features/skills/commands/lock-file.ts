import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { type SkillState, skillFile, skillJuror } from "#db/schema/skills.ts";
import type { Id } from "#lib/ids/ids.ts";

export type SkillFileRow = typeof skillFile.$inferSelect;

/** A file locked until the transaction ends; null for what the actor may not change. */
export async function lockFile(tx: Tx, fileId: Id<"skillFile">): Promise<SkillFileRow | null> {
  const [row] = await tx.select().from(skillFile).where(eq(skillFile.id, fileId)).for("update");
  return row ?? null;
}

/** The actor's own place on the jury of a file, both locked; null for whoever has none. Jurors may see a file, and not lock it. */
export async function lockJuror(tx: Tx, fileId: Id<"skillFile">, userId: Id<"user">) {
  const file = await asProduct(tx, async () => {
    const [row] = await tx.select().from(skillFile).where(eq(skillFile.id, fileId)).for("share");
    return row ?? null;
  });
  if (!file) return null;
  const [juror] = await tx
    .select()
    .from(skillJuror)
    .where(and(eq(skillJuror.fileId, fileId), eq(skillJuror.userId, userId)))
    .for("update");
  return juror ? { file, juror } : null;
}

/** Moves a file that stands where it was read to stand. */
export async function moveFile(
  tx: Tx,
  file: Pick<SkillFileRow, "id" | "state">,
  to: SkillState,
  change: Partial<typeof skillFile.$inferInsert> = {},
): Promise<void> {
  const moved = await tx
    .update(skillFile)
    .set({ ...change, state: to })
    .where(and(eq(skillFile.id, file.id), eq(skillFile.state, file.state)))
    .returning({ id: skillFile.id });
  if (moved.length !== 1) throw new Error(`${file.id} moved while it was locked`);
}
