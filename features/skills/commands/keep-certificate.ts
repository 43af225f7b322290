import "server-only";
import type { Tx } from "#db/client.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Certified = Pick<
  typeof skillCertificate.$inferInsert,
  "artisanId" | "chamberId" | "craftId" | "credentialId" | "name" | "isDemonstration"
> &
  ({ fileId: Id<"skillFile"> } | { enrolmentId: Id<"trainingEnrolment"> });

/** Writes the row of a certificate beside the credential that was signed for it, of a file or of a training that was passed. */
export async function keepCertificate(
  tx: Tx,
  certified: Certified,
  at: Date,
): Promise<Id<"skillCertificate">> {
  const id = newId("skillCertificate");
  await tx.insert(skillCertificate).values({ ...certified, id, grantedAt: at, createdAt: at });
  return id;
}
