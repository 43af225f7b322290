import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { variant } from "#db/schema/catalogue.ts";
import { strictest } from "#features/catalogue/index.ts";
import { finishEdit, isSeen, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockVariant } from "#features/listing/commands/lock-variant.ts";
import { screenedAs } from "#features/listing/commands/restrict.ts";
import { listingTags, logChange } from "#features/listing/commands/write-change.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { editVariantInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Changes an option: its name, its own measures and customs heading, and where it may go. It never goes further than the piece
 * is screened for. A chamber that looks at pieces looks at its name and measures. Refusal: NAME_NEEDED where several options would have none to be told apart by.
 */
export const editVariant = defineCommand({
  name: "listing.edit-variant",
  input: editVariantInput,
  errors: ["PIECE_CLOSED", "NAME_NEEDED", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockVariant(tx, input),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, option }, actor, now, fail }) => {
    requireOpen(listing);
    const { pieceId, sku, optionName, ...given } = input;
    const [open] = await tx
      .select({ n: count() })
      .from(variant)
      .where(and(eq(variant.pieceId, pieceId), isNull(variant.withdrawnAt)));
    if ((open?.n ?? 0) > 1 && (!optionName || !given.option)) fail("NAME_NEEDED", { field: "option.ar" });
    const restriction = strictest(given.restriction, await screenedAs(tx, listing, now));
    const facts = { ...given, restriction };
    const fields = [...changesOf(option, facts), ...changesOf(listing, { optionName })];
    if (fields.length === 0) return { changed: false, restriction };
    await tx.update(variant).set(facts).where(eq(variant.sku, sku));
    if (fields.some(isSeen)) await finishEdit(tx, listing, { content: { optionName }, fields, actor, now });
    else await logChange(tx, pieceId, actor, { by: "maker", kind: "edited", fields });
    return { changed: true, restriction };
  },
  audit: ({ input, output }) =>
    output.changed
      ? { object: input.pieceId, detail: { sku: input.sku, restriction: output.restriction } }
      : null,
  invalidates: ({ resource, output }) => (output.changed ? listingTags(resource.listing) : []),
});
