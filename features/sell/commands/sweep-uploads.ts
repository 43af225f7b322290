import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { upload } from "#db/schema/uploads.ts";
import type { FilmMedia } from "#db/schema/vault.ts";
import { type KeptPhoto, type KeptVoice, photoFiles } from "#features/listing/index.ts";
import { dropPhotoJob } from "#features/listing/jobs.ts";
import { dropFileJob } from "#features/vault/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const day = 24 * 60 * 60 * 1000;
/** A phone that was without a line this long sends its files again. */
const keptDays = 30;
const atOnce = 500;

/** Forgets files that were sent and never became part of a piece, and the marks of those that did. */
export const sweepUploads = defineCommand({
  name: "sell.sweep-uploads",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: (actor) => (actor.kind === "system" ? "allow" : "hide"),
  handler: async ({ tx, now }) => {
    const old = lt(upload.createdAt, new Date(now.getTime() - keptDays * day));
    const rows = await tx.select().from(upload).where(old).limit(atOnce).for("update", { skipLocked: true });
    for (const { userId, clientId, kind, kept, usedAt } of rows) {
      if (kept && !usedAt && kind === "film") await enqueue(tx, dropFileJob, filmOf(kept));
      else if (kept && !usedAt && kind !== "film") await enqueue(tx, dropPhotoJob, filesOf(kind, kept));
      await tx.delete(upload).where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)));
    }
    return { swept: rows.length };
  },
  audit: null,
});

function filesOf(kind: "photo" | "voice", kept: Readonly<Record<string, unknown>>) {
  if (kind === "voice") {
    const { storageKey } = kept as unknown as KeptVoice;
    return { files: [], storageKey, originalKey: storageKey };
  }
  const { storageKey, widths, originalKey, recordFile } = kept as unknown as KeptPhoto;
  return { files: photoFiles(storageKey, widths), storageKey, originalKey, recordFile };
}

/** Of what was kept of a film, what its parts in the store are found by. */
function filmOf(kept: Readonly<Record<string, unknown>>) {
  const { storageKey, mediaType, size } = kept as { storageKey: string; mediaType: FilmMedia; size: number };
  return { storageKey, mediaType, size };
}
