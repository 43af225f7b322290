import type { Database } from "#db/client.ts";
import { type BodyOffice, craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

export type MadeBody = { id: Id<"body">; chamberId: Id<"chamber"> | null };

/** A craft body: regional and being formed, unless told otherwise. */
export async function makeBody(
  db: Database,
  over: Partial<typeof craftBody.$inferInsert> & { chamberId: Id<"chamber"> | null },
): Promise<MadeBody> {
  const id = over.id ?? newId("body");
  await db.insert(craftBody).values({
    level: over.chamberId ? "regional" : "national",
    name: words("Body"),
    trade: words("Trade"),
    ...over,
    id,
  });
  return { id, chamberId: over.chamberId };
}

/** A member of a body since a day (1 January 2026 unless told otherwise). */
export async function makeBodyMember(
  db: Database,
  body: MadeBody,
  artisanId: Id<"artisan">,
  since = "2026-01-01",
): Promise<Id<"bodyMember">> {
  const id = newId("bodyMember");
  await db.insert(craftBodyMember).values({
    ...{ id, bodyId: body.id, chamberId: body.chamberId, artisanId, since },
    createdAt: new Date(`${since}T09:00:00Z`),
  });
  return id;
}

/** An office that a member of a body holds since a day. */
export async function makeBodyOffice(
  db: Database,
  body: MadeBody,
  memberId: Id<"bodyMember">,
  office: BodyOffice = "president",
  since = "2026-01-01",
): Promise<Id<"bodyOffice">> {
  const id = newId("bodyOffice");
  await db
    .insert(craftBodyOffice)
    .values({ id, bodyId: body.id, chamberId: body.chamberId, memberId, office, since });
  return id;
}
