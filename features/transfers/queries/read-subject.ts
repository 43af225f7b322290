import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { fileHindrance, type Hindrance, makerHindrance } from "#features/transfers/domain/movable.ts";
import type { SubjectId } from "#features/transfers/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** A file or a maker on the point of moving. */
export type Subject = {
  id: SubjectId;
  chamberId: Id<"chamber">;
  name: LocalizedText | null;
  number: string | null;
  hindrance: Hindrance | null;
};

/** Reads a subject, and locks it when it is to be changed. Null where the actor may not see it. */
export async function readSubject(tx: Tx, id: SubjectId, lock = false): Promise<Subject | null> {
  if (isId("application", id)) {
    const rows = tx
      .select({
        chamberId: application.chamberId,
        name: application.name,
        number: application.number,
        state: application.state,
      })
      .from(application)
      .where(eq(application.id, id));
    const [row] = await (lock ? rows.for("update") : rows);
    if (!row) return null;
    const { state, ...rest } = row;
    return { id, ...rest, hindrance: fileHindrance(state) };
  }
  const rows = tx
    .select({
      chamberId: artisan.chamberId,
      name: artisan.name,
      number: artisan.registryNumber,
      state: artisan.state,
    })
    .from(artisan)
    .where(eq(artisan.id, id as Id<"artisan">));
  const [row] = await (lock ? rows.for("update") : rows);
  if (!row) return null;
  const { state, ...rest } = row;
  return { id, ...rest, hindrance: makerHindrance(state) };
}
