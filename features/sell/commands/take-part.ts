import "server-only";
import { createHash } from "node:crypto";
import { and, asc, count, eq, isNull, sum } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { upload, uploadPart } from "#db/schema/uploads.ts";
import { mostBytes, takePartInput } from "#features/sell/inputs.ts";
import { maySend } from "#features/sell/policy.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** What of one person may lie here without a piece at most: more than a season's drafts, and less than would hurt. */
const mostUnused = { files: 200, bytes: 400 * 1024 * 1024 };

export type Taken = {
  /** Bytes that are here: where the phone goes on. */
  received: number;
  /** The whole file, once all of it is here and its digest is right; null before, and when it is kept already. */
  whole: Buffer | null;
  isKept: boolean;
};

/**
 * Takes a part of a file that a phone sends under an id of its own. A part that does not begin where the last one ended changes
 * nothing: the answer says where to go on. A file whose digest is wrong in the end is begun again. Refusals: UPLOAD_OTHER when the
 * id already stands for another file, PART_TOO_LARGE for a file beyond its kind's limit, UPLOADS_FULL for a new one while too many of the person's have not become a piece.
 */
export const takePart = defineCommand({
  name: "sell.take-part",
  input: takePartInput,
  errors: ["UPLOAD_OTHER", "UPLOADS_FULL", "PART_TOO_LARGE"],
  load: async ({ actor }) => (actor.kind === "person" ? actor : null),
  policy: (actor) => maySend(actor),
  handler: async ({ tx, input, resource: { userId }, fail }): Promise<Taken> => {
    const { clientId, kind, sizeBytes, sha256, offset, bytes } = input;
    if (sizeBytes > mostBytes[kind]) fail("PART_TOO_LARGE");
    const begun = await tx
      .insert(upload)
      .values({ userId, clientId, kind, sizeBytes, sha256 })
      .onConflictDoNothing()
      .returning({ id: upload.clientId });
    if (begun.length > 0 && (await isFull(tx, userId))) fail("UPLOADS_FULL");
    const row = await lockUpload(tx, userId, clientId);
    if (row.kind !== kind || row.sizeBytes !== sizeBytes || row.sha256 !== sha256) fail("UPLOAD_OTHER");
    if (row.kept) return { received: sizeBytes, whole: null, isKept: true };
    const fits = offset === row.receivedBytes && offset + bytes.byteLength <= sizeBytes;
    if (!fits) return { received: row.receivedBytes, whole: null, isKept: false };
    const received = offset + bytes.byteLength;
    if (bytes.byteLength > 0) {
      await tx.insert(uploadPart).values({ userId, clientId, fromByte: offset, bytes: Buffer.from(bytes) });
      await setReceived(tx, userId, clientId, received);
    }
    if (received < sizeBytes) return { received, whole: null, isKept: false };
    const whole = await wholeOf(tx, userId, clientId);
    if (createHash("sha256").update(whole).digest("hex") === sha256)
      return { received, whole, isKept: false };
    await tx.delete(uploadPart).where(and(eq(uploadPart.userId, userId), eq(uploadPart.clientId, clientId)));
    await setReceived(tx, userId, clientId, 0);
    return { received: 0, whole: null, isKept: false };
  },
  // Bytes on their way: what becomes of them has a trace of its own.
  audit: null,
});

/** Counted with the one that is being begun. */
async function isFull(tx: Tx, userId: Id<"user">): Promise<boolean> {
  const [unused] = await tx
    .select({ files: count(), bytes: sum(upload.sizeBytes).mapWith(Number) })
    .from(upload)
    .where(and(eq(upload.userId, userId), isNull(upload.usedAt)));
  return (unused?.files ?? 0) > mostUnused.files || (unused?.bytes ?? 0) > mostUnused.bytes;
}

export async function lockUpload(tx: Tx, userId: Id<"user">, clientId: string) {
  const [row] = await tx
    .select()
    .from(upload)
    .where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)))
    .for("update");
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

async function setReceived(tx: Tx, userId: Id<"user">, clientId: string, receivedBytes: number) {
  await tx
    .update(upload)
    .set({ receivedBytes })
    .where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)));
}

async function wholeOf(tx: Tx, userId: Id<"user">, clientId: string): Promise<Buffer> {
  const parts = await tx
    .select({ bytes: uploadPart.bytes })
    .from(uploadPart)
    .where(and(eq(uploadPart.userId, userId), eq(uploadPart.clientId, clientId)))
    .orderBy(asc(uploadPart.fromByte));
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}
