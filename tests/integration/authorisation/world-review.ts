import type { Database } from "#db/client.ts";
import { applicationEvent } from "#db/schema/applications.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeApplication } from "#tests/factories/applications.ts";

/** A refused file with the event its letter is written from. */
export async function reviewThings(db: Database, chamberId: Id<"chamber">) {
  const { id: refusedId } = await makeApplication(db, { chamberId, state: "refused" });
  const refusedAt = new Date("2026-06-20T09:00:00Z");
  await db.insert(applicationEvent).values({
    ...{ applicationId: refusedId, chamberId, kind: "refused", state: "refused", at: refusedAt },
    ...{ reasons: ["NO_ANSWER"], isPublic: true },
  });
  return { refusedId, refusedAt };
}
