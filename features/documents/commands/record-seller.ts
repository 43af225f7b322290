import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, legalSellerRecord } from "#db/schema/index.ts";
import { sellerRow } from "#features/documents/commands/take-number.ts";
import { recordsSeller } from "#features/documents/policy.ts";
import { sealNumbers } from "#features/documents/queries/read-seller.ts";
import { platformFactsInput, type SellerFactsInput, sellerFactsInput } from "#features/documents/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

async function record(
  tx: Tx,
  sellerId: Id<"legalSeller">,
  actor: Actor,
  given: SellerFactsInput,
): Promise<{ sellerId: Id<"legalSeller"> }> {
  const orNull = (text: string) => text || null;
  const words = (text: { fr: string; ar: string }): LocalizedText | null => {
    const known = { ...(text.fr ? { fr: text.fr } : {}), ...(text.ar ? { ar: text.ar } : {}) };
    return Object.keys(known).length > 0 ? known : null;
  };
  const numbers = { ice: orNull(given.ice), taxId: orNull(given.taxId), register: orNull(given.register) };
  await tx.insert(legalSellerRecord).values({
    sellerId,
    validFrom: given.validFrom,
    name: given.name,
    form: given.form || null,
    address: orNull(given.address),
    sealedNumbers: sealNumbers(numbers, sellerId),
    vatRegime: given.vatRegime || null,
    vatBasisPoints: given.vatRegime === "liable" ? Math.round(Number(given.vatPercent) * 100) : null,
    vatMention: words(given.vatMention),
    exportMention: words(given.exportMention),
    source: given.source,
    recordedBy: actor.kind === "person" ? actor.userId : null,
  });
  return { sellerId };
}

/**
 * Records what a maker's invoices carry from a day on, with the paper it was read in. Earlier records stay, and papers already
 * issued keep what they were issued with.
 */
export const recordSeller = defineCommand({
  name: "documents.record-seller",
  input: sellerFactsInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ artisanId: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: recordsSeller,
  handler: async ({ tx, input, resource, actor }) =>
    record(tx, await sellerRow(tx, { artisanId: resource.artisanId }), actor, input),
  audit: ({ input, output }) => ({ object: output.sellerId, detail: { validFrom: input.validFrom } }),
});

/** The same for the platform. */
export const recordPlatformSeller = defineCommand({
  name: "documents.record-platform-seller",
  input: platformFactsInput,
  errors: [],
  load: async () => "platform" as const,
  policy: recordsSeller,
  handler: async ({ tx, input, actor }) => record(tx, await sellerRow(tx, "platform"), actor, input),
  audit: ({ input, output }) => ({ object: output.sellerId, detail: { validFrom: input.validFrom } }),
});
