import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type UploadKind, upload } from "#db/schema/uploads.ts";
import { lockUpload } from "#features/sell/commands/take-part.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * What became of somebody's file in the stores, for whoever makes something of it in this transaction: from now on it belongs to that.
 * Throws Refusal UPLOAD_MISSING for one that has not arrived, was used already, or is of another kind.
 */
export async function takeUpload(
  tx: Tx,
  userId: Id<"user">,
  { clientId, kinds }: { clientId: string; kinds: readonly UploadKind[] },
  now: Date,
): Promise<unknown> {
  const row = await lockUpload(tx, userId, clientId).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (!row?.kept || row.usedAt || !kinds.includes(row.kind)) throw new Refusal("UPLOAD_MISSING");
  await tx
    .update(upload)
    .set({ usedAt: now })
    .where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)));
  return row.kept;
}
