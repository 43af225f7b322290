import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rentCharge } from "#db/schema/index.ts";
import { accounts, owedToChamber, postJournal } from "#features/ledger/index.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lockTenancy } from "#features/sites/commands/lock-call.ts";
import { dueOn, monthsBegun, rentOf } from "#features/sites/domain/rent.ts";
import { tenancyInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { type Money, money } from "#lib/money/money.ts";

type About = { chargeId: Id<"rentCharge">; tenancyId: Id<"tenancy">; chamberId: Id<"chamber"> };

/**
 * Books rent: what the tenant owes against what the chamber has coming, or, below nothing, the other way when it was paid or is no
 * longer owed. Written as the product: whoever calls has been allowed to.
 */
export async function bookRent(
  tx: Tx,
  { chargeId, tenancyId, chamberId }: About,
  kind: "due" | "paid" | "reduced",
  amount: Money,
): Promise<void> {
  const entries = owedToChamber(accounts.rentOwed(tenancyId), accounts.rentDue(chamberId), amount);
  const booked = await postJournal(tx, { type: "rent", id: chargeId, kind }, entries);
  if (!booked) throw new Error(`${chargeId} was booked as ${kind} before`);
}

/** Charges the months of a contract that have begun and were not charged yet. Does nothing when there are none. */
export const chargeRent = defineCommand({
  name: "sites.charge-rent",
  input: tenancyInput,
  errors: [],
  load: ({ tx, input }) => lockTenancy(tx, input.tenancyId),
  policy: onlySystem,
  handler: async ({ tx, resource: { tenancy, chamberId }, now }) => {
    const before = await tx
      .select({ month: rentCharge.month })
      .from(rentCharge)
      .where(eq(rentCharge.tenancyId, tenancy.id));
    const charged = new Set(before.map(({ month }) => month));
    const rent = money(tenancy.rentMinor, tenancy.currency);
    const months = monthsBegun(tenancy, dayInMorocco(now)).filter((month) => !charged.has(month));
    for (const month of months) {
      const amount = rentOf(tenancy, rent, month);
      if (amount.minor === 0) continue;
      const id = newId("rentCharge");
      await tx.insert(rentCharge).values({
        ...{ id, tenancyId: tenancy.id, month, dueOn: dueOn(tenancy, month), createdAt: now },
        ...{ amountMinor: amount.minor, currency: amount.currency },
      });
      await bookRent(tx, { chargeId: id, tenancyId: tenancy.id, chamberId }, "due", amount);
      await enqueueEach(tx, byMail, lettersOf("site-news", [`${id}.rentCalled`]));
    }
    return { months: months.length };
  },
  audit: ({ input, output }) => (output.months > 0 ? { object: input.tenancyId, detail: output } : null),
});
