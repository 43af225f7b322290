import type { Database } from "#db/client.ts";
import { annex } from "#db/schema/chambers.ts";
import { duplicateCase } from "#db/schema/register.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

/** A branch of our chamber, and a case of two makers who may be one person. */
export async function federationThings(
  db: Database,
  ours: Id<"chamber">,
  theirs: Id<"chamber">,
  maker: Id<"artisan">,
  otherMaker: Id<"artisan">,
) {
  const annexId = newId("annex");
  await db.insert(annex).values({
    ...{ id: annexId, chamberId: ours, name: words("Branch"), town: words("Town") },
    ...{ evidence: "reported", source: "Test", recordedOn: "2026-01-01" },
  });
  const duplicateId = newId("duplicate");
  await db.insert(duplicateCase).values({
    ...{ id: duplicateId, kind: "cin", foundAt: new Date("2026-06-01T09:00:00Z") },
    ...{ firstSubject: maker, firstChamberId: ours, secondSubject: otherMaker, secondChamberId: theirs },
  });
  return { annexId, duplicateId };
}
