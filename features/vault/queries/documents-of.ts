import "server-only";
import { and, asc, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { document } from "#db/schema/vault.ts";
import { type DocumentDto, isPaper } from "#features/vault/schema.ts";

/** The readable documents that match, in order. Row-level security narrows them to what the actor may see. */
export async function documentsOf(tx: Tx, where: SQL | undefined): Promise<DocumentDto[]> {
  const rows = await tx
    .select({
      id: document.id,
      kind: document.kind,
      position: document.position,
      width: document.width,
      height: document.height,
      createdAt: document.createdAt,
    })
    .from(document)
    .where(and(where, isNull(document.shreddedAt)))
    .orderBy(asc(document.kind), asc(document.position), asc(document.createdAt));
  return rows.map(({ createdAt, ...row }) => ({
    ...row,
    addedAt: createdAt.toISOString(),
    isPaper: isPaper(row.kind),
  }));
}
