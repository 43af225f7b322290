import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { LegalForm, VatRegime } from "#db/schema/documents.ts";
import { artisan, legalSeller, legalSellerRecord } from "#db/schema/index.ts";
import { keepsNumbers, readsSeller } from "#features/documents/policy.ts";
import { openNumbers, type SellerNumbers } from "#features/documents/queries/read-seller.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What was recorded of a seller from a day on. */
export type SellerRecord = SellerNumbers & {
  n: number;
  validFrom: string;
  name: string;
  form: LegalForm | null;
  address: string | null;
  vatRegime: VatRegime | null;
  vatBasisPoints: number | null;
  vatMention: LocalizedText | null;
  exportMention: LocalizedText | null;
  source: string;
};

async function recordsOf(tx: Tx, sellerId: Id<"legalSeller">): Promise<SellerRecord[]> {
  const rows = await tx
    .select()
    .from(legalSellerRecord)
    .where(eq(legalSellerRecord.sellerId, sellerId))
    .orderBy(desc(legalSellerRecord.validFrom), desc(legalSellerRecord.n));
  return rows.map(({ sealedNumbers, sellerId: _, recordedBy: __, createdAt: ___, ...row }) => ({
    ...row,
    ...openNumbers(sealedNumbers, sellerId),
  }));
}

/** What a maker's invoices carry: every record, the latest first. */
export const getSeller = defineQuery({
  name: "documents.get-seller",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input }) => {
    const [maker] = await tx
      .select({
        artisanId: artisan.id,
        chamberId: artisan.chamberId,
        name: artisan.name,
        sellerId: legalSeller.id,
      })
      .from(artisan)
      .leftJoin(legalSeller, eq(legalSeller.artisanId, artisan.id))
      .where(eq(artisan.id, input.artisanId));
    if (!maker) return null;
    const { sellerId, ...rest } = maker;
    return { ...rest, records: sellerId ? await recordsOf(tx, sellerId) : [] };
  },
  policy: readsSeller,
});

/** The same for the platform, which sells its commission. */
export const getPlatformSeller = defineQuery({
  name: "documents.get-platform-seller",
  input: z.strictObject({}),
  handler: async ({ tx }) => {
    const [seller] = await tx
      .select({ id: legalSeller.id })
      .from(legalSeller)
      .where(eq(legalSeller.isPlatform, true));
    return { records: seller ? await recordsOf(tx, seller.id) : [] };
  },
  policy: keepsNumbers,
});
