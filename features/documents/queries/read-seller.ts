import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, legalSeller, legalSellerRecord } from "#db/schema/index.ts";
import type { SellerFacts } from "#features/documents/domain/facts.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Identifiers of a seller's trade. Each is null until somebody has recorded it. */
export type SellerNumbers = { ice: string | null; taxId: string | null; register: string | null };

const numbersOf = (sellerId: Id<"legalSeller">) => ({
  table: "legal_seller_record",
  column: "sealed_numbers",
  row: sellerId,
});

export const sealNumbers = (numbers: SellerNumbers, sellerId: Id<"legalSeller">): string =>
  seal(JSON.stringify(numbers), numbersOf(sellerId));

export const openNumbers = (sealed: string | null, sellerId: Id<"legalSeller">): SellerNumbers =>
  sealed
    ? (JSON.parse(unseal(sealed, numbersOf(sellerId))) as SellerNumbers)
    : { ice: null, taxId: null, register: null };

/** The latest record of a seller whose day has come; of one day, the one written last. */
export async function recordOn(tx: Tx, sellerId: Id<"legalSeller">, day: string) {
  const [row] = await tx
    .select()
    .from(legalSellerRecord)
    .where(and(eq(legalSellerRecord.sellerId, sellerId), lte(legalSellerRecord.validFrom, day)))
    .orderBy(desc(legalSellerRecord.validFrom), desc(legalSellerRecord.n))
    .limit(1);
  return row ?? null;
}

const platformName = "Sanad";

/** A seller's facts on a day. A maker of whom nothing is recorded sells under the name of the register, with the rest missing. */
export async function readSeller(
  tx: Tx,
  who: { artisanId: Id<"artisan"> } | "platform",
  day: string,
): Promise<SellerFacts> {
  const isPlatform = who === "platform";
  const [seller] = await tx
    .select({ id: legalSeller.id })
    .from(legalSeller)
    .where(isPlatform ? eq(legalSeller.isPlatform, true) : eq(legalSeller.artisanId, who.artisanId));
  const [maker] = isPlatform
    ? []
    : await tx
        .select({ name: artisan.name, town: artisan.town, isDemonstration: artisan.isDemonstration })
        .from(artisan)
        .where(eq(artisan.id, who.artisanId));
  const record = seller ? await recordOn(tx, seller.id, day) : null;
  const numbers = seller && record ? openNumbers(record.sealedNumbers, seller.id) : null;
  return {
    name: record?.name ?? maker?.name.fr ?? maker?.name.ar ?? maker?.name.en ?? platformName,
    isRecorded: record !== null,
    form: record?.form ?? null,
    address: record?.address ?? null,
    ice: numbers?.ice ?? null,
    taxId: numbers?.taxId ?? null,
    register: numbers?.register ?? null,
    vatRegime: record?.vatRegime ?? null,
    vatBasisPoints: record?.vatBasisPoints ?? null,
    vatMention: record?.vatMention ?? null,
    exportMention: record?.exportMention ?? null,
    town: maker?.town ?? {},
    isDemonstration: maker?.isDemonstration ?? false,
  };
}

/** What of a seller is sealed wherever a paper repeats it. */
export const secretsOf = (seller: SellerFacts): string[] => [
  seller.ice ?? "",
  seller.taxId ?? "",
  seller.register ?? "",
];
