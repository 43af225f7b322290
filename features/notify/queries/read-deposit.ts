import "server-only";
import { and, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import {
  artisanContact,
  chamber,
  depositAttempt,
  dispute,
  groupPurchase,
  journal,
  journalLine,
  purchasePledge,
  refund,
} from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/**
 * A deposit that was paid by card, as its maker is told of it. `id` is `attempt paid`, `attempt owed dispute` when the card's bank took of
 * it what the maker has to pay again, or `refund back`. Null for an unknown one, or a maker without an address.
 */
export async function readDepositLetter(id: string) {
  const [of, what, by] = id.split(" ");
  const news = (["paid", "owed", "back"] as const).find((one) => one === what);
  if (!of || !news) return null;
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [back] = isId("refund", of) ? await tx.select().from(refund).where(eq(refund.id, of)) : [];
    const attemptId = isId("depositAttempt", of) ? of : back?.depositAttemptId;
    if (!attemptId) return null;
    const [row] = await tx
      .select({
        ...{ title: groupPurchase.title, purchaseId: groupPurchase.id, artisanId: purchasePledge.artisanId },
        ...{ minor: depositAttempt.amountMinor, chamber: chamber.name },
        ...{ email: artisanContact.email, locale: artisanContact.locale },
      })
      .from(depositAttempt)
      .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
      .innerJoin(groupPurchase, eq(groupPurchase.id, purchasePledge.purchaseId))
      .innerJoin(chamber, eq(chamber.id, groupPurchase.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, purchasePledge.artisanId))
      .where(eq(depositAttempt.id, attemptId));
    if (!row?.email) return null;
    const owedMinor = by && isId("dispute", by) ? await readOwed(tx, by, row) : null;
    return {
      ...{ ...row, email: row.email, locale: localeOf(row.locale), news },
      amount: money(back?.amountMinor ?? owedMinor ?? row.minor, "MAD"),
      // Somebody transferred it, because the card did not take it.
      isByBank: back !== undefined && back.bankReference !== null,
    };
  });
}

/** What a lost dispute took off a maker's account of a purchase, in minor units of dirhams. */
async function readOwed(
  tx: Tx,
  disputeId: Id<"dispute">,
  { purchaseId, artisanId }: { purchaseId: Id<"groupPurchase">; artisanId: Id<"artisan"> },
): Promise<number | null> {
  const [row] = await tx
    .select({ minor: journalLine.amountMinor })
    .from(journalLine)
    .innerJoin(journal, eq(journal.id, journalLine.journalId))
    .innerJoin(dispute, eq(dispute.stripeDisputeId, journal.sourceId))
    .where(
      and(
        eq(dispute.id, disputeId),
        eq(journal.sourceType, "dispute"),
        eq(journal.kind, "lost"),
        eq(journalLine.account, accounts.purchaseMember(purchaseId, artisanId)),
      ),
    );
  return row?.minor ?? null;
}
