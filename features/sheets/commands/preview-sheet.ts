import "server-only";
import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { pieceSheet, pieceSheetRow } from "#db/schema/sheets.ts";
import { ownSheet } from "#features/sheets/policy.ts";
import { type JudgedRow, sheetsKept } from "#features/sheets/schema.ts";
import { type Id, idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const chunk = 500;

/** Writes down a table that was judged: what each row would do, and why some cannot be taken. The workshop stays as it is. */
export const previewSheet = defineCommand({
  name: "sheets.preview",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    fileName: z.string().min(1).max(120),
    header: z.array(z.string().max(200)).min(1).max(100),
    // Made by our own reader, row by row.
    rows: z.custom<readonly JudgedRow[]>(Array.isArray),
  }),
  errors: ["UNAUTHENTICATED"],
  load: async ({ tx, input }) => {
    const [maker] = await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => ownSheet(actor, resource.id),
  handler: async ({ tx, input: { artisanId, rows, ...sent }, actor, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    const planned = (kind: string) => rows.filter(({ plan }) => plan === kind).length;
    const sheetId = newId("pieceSheet");
    await forgetOlder(tx, artisanId);
    await tx.insert(pieceSheet).values({
      ...sent,
      id: sheetId,
      artisanId,
      startedBy: actor.userId,
      rows: rows.length,
      bad: rows.filter(({ plan }) => plan === null).length,
      toCreate: planned("create"),
      toUpdate: planned("update"),
      toKeep: planned("keep"),
    });
    for (let from = 0; from < rows.length; from += chunk)
      await tx.insert(pieceSheetRow).values(
        rows.slice(from, from + chunk).map((row) => ({
          ...row,
          sheetId,
          artisanId,
          outcome: row.plan === null ? ("refused" as const) : null,
        })),
      );
    return { sheetId };
  },
  // Nothing was decided yet.
  audit: null,
});

/** Lets the oldest tables go, so that a workshop keeps its last ones. */
async function forgetOlder(tx: Tx, artisanId: Id<"artisan">): Promise<void> {
  const kept = await tx
    .select({ id: pieceSheet.id })
    .from(pieceSheet)
    .where(and(eq(pieceSheet.artisanId, artisanId), ne(pieceSheet.state, "running")))
    .orderBy(desc(pieceSheet.createdAt), desc(pieceSheet.id))
    .offset(sheetsKept - 1);
  const ids = kept.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(pieceSheet).where(inArray(pieceSheet.id, ids));
}
