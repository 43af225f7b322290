import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { fairStand, standSale } from "#db/schema/index.ts";
import { sellAtStand, standErrors } from "#features/checkout/index.ts";
import { lockApplication } from "#features/fairs/commands/lock-fair.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import { phaseOf, sellInput, undoMinutes } from "#features/fairs/schema.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { dayInMorocco } from "#lib/days.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { messages } from "#messages/index.ts";

/**
 * A sale over the table: one unit of an own piece, paid in cash or by a card whose payment page is opened after the commit. The same
 * form sent twice is one sale, and `isNew` says which it was. Refusals: STAND_FORM_USED when the form has sold something else, STAND_CLOSED outside of the fair's days or without a stand, STAND_PIECE_SOLD when
 * somebody was faster, STAND_PIECE_PROMISED while somebody is paying for it elsewhere, STAND_PIECE_UNKNOWN for what is not theirs
 * or not in the shop, STAND_PIECE_TO_ORDER for what is not made yet, TOTAL_CHANGED { minor }, TOTAL_TOO_SMALL for a card.
 */
export const sellAtFair = defineCommand({
  name: "fairs.sell",
  input: sellInput,
  errors: ["STAND_CLOSED", "STAND_FORM_USED", ...standErrors],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.application.artisanId),
  handler: async ({ tx, input, resource: { application, fair }, actor, now, fail }) => {
    const isOpen = phaseOf(fair, dayInMorocco(now)) === "open" && application.state === "confirmed";
    if (!isOpen || !application.standId) return fail("STAND_CLOSED");
    const { id: applicationId, artisanId, standId } = application;
    // The application is locked: a second sending waits here and finds the first.
    const [before] = await tx.select().from(standSale).where(eq(standSale.formKey, input.formKey));
    if (before) {
      if (before.applicationId !== applicationId) fail("STAND_CLOSED");
      // A page that came back from the phone's memory with its old key: what it asks for now is not what it has sold.
      const soldFor = before.undoUntil === null ? "card" : "cash";
      if (before.sku !== input.sku || soldFor !== input.how) fail("STAND_FORM_USED");
      return { saleId: before.id, checkoutId: before.checkoutId, isNew: false, changed: [] };
    }
    const [stand] = await tx
      .select({ number: fairStand.number })
      .from(fairStand)
      .where(eq(fairStand.id, standId));
    const { locale, how, sku, seen, email } = input;
    const at = {
      name: messages[locale].fairs.stand.buyer,
      place: `${pick(fair.title, locale).text}, ${stand?.number ?? ""}`,
      town: pick(fair.town, locale).text,
    };
    return asProduct(tx, async () => {
      const sold = await sellAtStand(tx, { artisanId, sku, how, seen, locale, email, at }, now);
      if (typeof sold === "string") return fail(sold);
      const saleId = newId("standSale");
      await tx.insert(standSale).values({
        ...{ id: saleId, fairId: fair.id, applicationId, artisanId, sku },
        ...{ checkoutId: sold.checkoutId, formKey: input.formKey, code: randomToken(12) },
        recordedBy: actor.kind === "person" ? actor.userId : null,
        undoUntil: how === "cash" ? new Date(now.getTime() + undoMinutes * 60_000) : null,
        createdAt: now,
      });
      return { saleId, checkoutId: sold.checkoutId, isNew: true, changed: sold.changed };
    });
  },
  audit: ({ input, output }) =>
    output.isNew ? { object: output.saleId, detail: { how: input.how, sku: input.sku } } : null,
  invalidates: ({ output }) => output.changed,
});
