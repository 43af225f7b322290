import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { dispute } from "#db/schema/index.ts";
import { waitsForAnswer } from "#features/refunds/domain/dispute-status.ts";
import { syncDispute } from "#features/refunds/flows/sync-dispute.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Sends the stored answer to a dispute, unless it was taken already. Throws AdapterError to be tried again. */
export async function sendAnswer(disputeId: Id<"dispute">): Promise<void> {
  const row = await withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [found] = await tx.select().from(dispute).where(eq(dispute.id, disputeId));
    return found;
  });
  if (!row?.submission || !row.submittedAt) return;
  const { status } = await payments().retrieveDispute(row.stripeDisputeId);
  if (waitsForAnswer(status)) {
    // The instant is part of the key: after an appeal there is a second answer.
    const key = `dse:${disputeId}:${row.submittedAt.getTime()}`;
    await payments().submitEvidence(row.stripeDisputeId, row.submission, true, key);
  }
  await syncDispute(row.stripeDisputeId);
}
