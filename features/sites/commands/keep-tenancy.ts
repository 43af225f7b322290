import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { rentCharge, tenancy } from "#db/schema/index.ts";
import { bookRent } from "#features/sites/commands/charge-rent.ts";
import { lockTenancy } from "#features/sites/commands/lock-call.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { monthOf, rentOf } from "#features/sites/domain/rent.ts";
import { keepsSites, ownWorkshop } from "#features/sites/policy.ts";
import { endTenancyInput, payRentInput, showWorkplaceInput } from "#features/sites/tenancy-schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Ends a contract on a day from today on. Rent of that month that is not paid yet comes down to its days; what is paid already is for
 * the two to settle. Refusals: TENANCY_ENDED, END_DATE for a day before today, before the contract or after it.
 */
export const endTenancy = defineCommand({
  name: "sites.end-tenancy",
  input: endTenancyInput,
  errors: ["TENANCY_ENDED", "END_DATE"],
  load: ({ tx, input }) => lockTenancy(tx, input.tenancyId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { tenancy: row, chamberId }, now, fail }) => {
    const { endedOn, endReason } = input;
    if (row.state !== "running") fail("TENANCY_ENDED");
    if (endedOn < dayInMorocco(now) || endedOn < row.startsOn || endedOn > row.endsOn) fail("END_DATE");
    const moved = await tx
      .update(tenancy)
      .set({ state: "ended", endedOn, endReason })
      .where(and(eq(tenancy.id, row.id), eq(tenancy.state, "running")))
      .returning({ id: tenancy.id });
    movedOne(moved, row.id);
    const month = monthOf(endedOn);
    const due = rentOf({ ...row, endedOn }, money(row.rentMinor, row.currency), month);
    await asProduct(tx, async () => {
      const [charge] = await tx
        .select()
        .from(rentCharge)
        .where(and(eq(rentCharge.tenancyId, row.id), eq(rentCharge.month, month), isNull(rentCharge.paidOn)))
        .for("update");
      if (!charge || charge.amountMinor <= due.minor) return;
      await tx.update(rentCharge).set({ amountMinor: due.minor }).where(eq(rentCharge.id, charge.id));
      const less = money(due.minor - charge.amountMinor, charge.currency);
      await bookRent(tx, { chargeId: charge.id, tenancyId: row.id, chamberId }, "reduced", less);
    });
  },
  audit: ({ input }) => ({ object: input.tenancyId, detail: { endedOn: input.endedOn } }),
  invalidates: () => [tags.sites()],
});

/** A tenant says whether the public page of the site may say that they work there. */
export const showWorkplace = defineCommand({
  name: "sites.show-workplace",
  input: showWorkplaceInput,
  errors: [],
  load: ({ tx, input }) => lockTenancy(tx, input.tenancyId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.tenancy),
  handler: async ({ tx, input, resource }) => {
    await asProduct(tx, () =>
      tx.update(tenancy).set({ isShown: input.isShown }).where(eq(tenancy.id, resource.tenancy.id)),
    );
  },
  audit: ({ input }) => ({ object: input.tenancyId, detail: { isShown: input.isShown } }),
  invalidates: () => [tags.sites()],
});

/** The chamber has received a month's rent. Refusals: RENT_PAID, DATE_AHEAD. */
export const payRent = defineCommand({
  name: "sites.pay-rent",
  input: payRentInput,
  errors: ["RENT_PAID", "DATE_AHEAD"],
  load: async ({ tx, input }) => {
    const [charge] = await tx.select().from(rentCharge).where(eq(rentCharge.id, input.chargeId));
    return charge ? lockTenancy(tx, charge.tenancyId) : null;
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { tenancy: row, chamberId }, actor, now, fail }) => {
    const { chargeId, paidOn, paidHow } = input;
    if (paidOn > dayInMorocco(now)) fail("DATE_AHEAD");
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    const [paid] = await tx
      .update(rentCharge)
      .set({ paidOn, paidHow, recordedBy })
      .where(and(eq(rentCharge.id, chargeId), isNull(rentCharge.paidOn)))
      .returning();
    if (!paid) return fail("RENT_PAID");
    const less = money(-paid.amountMinor, paid.currency);
    await asProduct(tx, () => bookRent(tx, { chargeId, tenancyId: row.id, chamberId }, "paid", less));
    return { tenancyId: row.id };
  },
  audit: ({ input, output }) => ({ object: input.chargeId, detail: { tenancy: output.tenancyId } }),
});
