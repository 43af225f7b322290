import "server-only";
import { and, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { groupPurchase, purchasePledge } from "#db/schema/purchases.ts";
import { type Became, type PaymentPage, paymentPages } from "#features/checkout/index.ts";
import { applyDepositSession } from "#features/purchases/commands/apply-deposit-session.ts";
import { dropDepositAttempt, noteDepositSession } from "#features/purchases/commands/deposit-payment.ts";
import { listOpenDeposits } from "#features/purchases/queries/list-open-deposits.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";

const actor = systemActor("deposit");

/**
 * Applies what the provider has just answered of a page for a deposit, and says what became of it. The webhook, the return page and the
 * reconciler come here.
 */
export async function settleDeposit(facts: SessionFacts): Promise<Became> {
  return unwrap(await applyDepositSession({ actor }, { facts })).became;
}

/** Payment pages of deposits. */
export const depositPages = paymentPages<Id<"depositAttempt">>({
  read: readDepositPage,
  note: async (opened) => {
    unwrap(await noteDepositSession({ actor }, opened));
  },
  isOf: (subject) => isId("depositAttempt", subject),
  apply: settleDeposit,
  listOpen: async (before, at) => unwrap(await listOpenDeposits({ actor, now: at }, { before })).attempts,
  drop: async (attemptId, at) => {
    unwrap(await dropDepositAttempt({ actor, now: at }, { attemptId }));
  },
});

/** Whether a payment page is for the deposit of this maker's pledge for this purchase. */
export async function isDepositOf(
  subject: string,
  { purchaseId, artisanId }: { purchaseId: Id<"groupPurchase">; artisanId: Id<"artisan"> },
): Promise<boolean> {
  if (!isId("depositAttempt", subject)) return false;
  const rows = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ id: depositAttempt.id })
      .from(depositAttempt)
      .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
      .where(
        and(
          eq(depositAttempt.id, subject),
          eq(purchasePledge.purchaseId, purchaseId),
          eq(purchasePledge.artisanId, artisanId),
        ),
      ),
  );
  return rows.length > 0;
}

async function readDepositPage(attemptId: Id<"depositAttempt">): Promise<PaymentPage | null> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ attempt: depositAttempt, pledge: purchasePledge, title: groupPurchase.title })
      .from(depositAttempt)
      .innerJoin(purchasePledge, eq(purchasePledge.id, depositAttempt.pledgeId))
      .innerJoin(groupPurchase, eq(groupPurchase.id, purchasePledge.purchaseId))
      .where(eq(depositAttempt.id, attemptId)),
  );
  if (!row) return null;
  const { attempt, pledge, title } = row;
  // Checkout has no Arabic: Arabic readers get the French page, and our own page says so before.
  const locale = attempt.locale === "en" ? "en" : "fr";
  const name = messages[locale].purchases.cardLine.replace("{purchase}", pick(title, locale).text);
  const { CANONICAL_ORIGIN: origin, APP_ENV: environment } = env();
  const back = `${origin}/${attempt.locale}/studio/materials/${pledge.purchaseId}?workshop=${pledge.artisanId}`;
  return {
    ...{ sessionId: attempt.sessionId, key: attempt.idempotencyKey, expiresAt: attempt.expiresAt },
    request: {
      ...{ checkoutId: attempt.id, attempt: attempt.n, environment, currency: "MAD" },
      lines: [{ name, sku: "deposit", quantity: 1, unitMinor: attempt.amountMinor }],
      ...{ shipping: null, email: null, ship: null, locale },
      ...{ successUrl: `${back}&sid={CHECKOUT_SESSION_ID}`, cancelUrl: back, expiresAt: attempt.expiresAt },
    },
  };
}
