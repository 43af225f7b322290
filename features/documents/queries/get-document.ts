import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { orderDocument } from "#db/schema/documents.ts";
import { openPayload } from "#features/documents/commands/write-document.ts";
import type { Sheet } from "#features/documents/domain/sheet.ts";
import { readsDocument, type Sighted } from "#features/documents/policy.ts";
import { sightOf } from "#features/documents/queries/sight.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type DocumentDto = Sighted & {
  id: string;
  number: string | null;
  issuedAt: string;
  sha256: string;
  sheet: Sheet;
};

/** A paper as it was issued, ready to be drawn. */
export const getDocument = defineQuery({
  name: "documents.get",
  input: z.strictObject({ documentId: idSchema("orderDocument") }),
  policy: readsDocument,
  handler: async ({ tx, input }): Promise<DocumentDto | null> => {
    const [row] = await tx.select().from(orderDocument).where(eq(orderDocument.id, input.documentId));
    if (!row) return null;
    const { id, number, issuedAt, sha256 } = row;
    const { sheet } = openPayload(row);
    return { ...(await sightOf(tx, row)), id, number, issuedAt: issuedAt.toISOString(), sha256, sheet };
  },
});
