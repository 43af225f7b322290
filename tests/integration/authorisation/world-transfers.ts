import type { Database } from "#db/client.ts";
import { transfer } from "#db/schema/applications.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeFile } from "#tests/factories/files.ts";
import { makeUser } from "#tests/factories/people.ts";

/** A move from our chamber to theirs that waits, and one that came about, of files of somebody who does nothing else here. */
export async function makeTransferThings(db: Database, ours: Id<"chamber">, theirs: Id<"chamber">) {
  const [applicant, officer] = [await makeUser(db), await makeUser(db)];
  const at = new Date("2026-06-01T09:00:00Z");
  const [transferId, movedId] = [newId("transfer"), newId("transfer")];
  const asked = {
    chamberId: ours,
    toChamberId: theirs,
    requestedBy: officer.id,
    requestedAt: at,
    reason: "Moved",
  };
  const fileOf = (chamberId: Id<"chamber">) => makeFile(db, { chamberId, applicantUserId: applicant.id });
  await db.insert(transfer).values([
    { id: transferId, applicationId: await fileOf(ours), ...asked },
    { id: movedId, applicationId: await fileOf(theirs), ...asked, state: "accepted", decidedAt: at },
  ]);
  return { transferId, movedId };
}
