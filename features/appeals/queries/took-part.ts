import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { appeal, conflict, decision } from "#db/schema/applications.ts";
import type { FileRow } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Whether somebody had a hand in a file or is too close to it: it is their own, they filled it in, read it, decided on it,
 * judged an appeal in it, or declared a conflict. The database refuses their judgement too (trigger appeal_impartial).
 */
export async function tookPart(
  tx: Tx,
  file: Pick<FileRow, "id" | "applicantUserId" | "assistedBy" | "reviewerId">,
  userId: Id<"user">,
): Promise<boolean> {
  if ([file.applicantUserId, file.assistedBy, file.reviewerId].includes(userId)) return true;
  const decided = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(
      and(
        eq(decision.applicationId, file.id),
        or(eq(decision.firstBy, userId), eq(decision.secondBy, userId)),
      ),
    )
    .limit(1);
  if (decided.length > 0) return true;
  const close = await tx
    .select({ id: conflict.id })
    .from(conflict)
    .where(and(eq(conflict.applicationId, file.id), eq(conflict.userId, userId)))
    .limit(1);
  if (close.length > 0) return true;
  const judged = await tx
    .select({ id: appeal.id })
    .from(appeal)
    .where(and(eq(appeal.applicationId, file.id), eq(appeal.decidedBy, userId)))
    .limit(1);
  return judged.length > 0;
}
