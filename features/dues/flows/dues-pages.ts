import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyDues, bodyDuesAttempt, bodyDuesCall } from "#db/schema/body-dues.ts";
import { type PaymentPage, paymentPages } from "#features/checkout/index.ts";
import { endDuesAttempt, noteDuesSession } from "#features/dues/commands/payment.ts";
import { settleDues } from "#features/dues/flows/settle-dues.ts";
import { listOpenAttempts } from "#features/dues/queries/list-waiting.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";

const actor = systemActor("dues");

/** Payment pages of dues. */
export const duesPages = paymentPages<Id<"duesAttempt">>({
  read: readDuesPage,
  note: async (opened) => {
    unwrap(await noteDuesSession({ actor }, opened));
  },
  isOf: (subject) => isId("dues", subject),
  apply: settleDues,
  listOpen: async (before, at) => unwrap(await listOpenAttempts({ actor, now: at }, { before })).attempts,
  drop: async (attemptId, at) => {
    unwrap(await endDuesAttempt({ actor, now: at }, { attemptId }));
  },
});

async function readDuesPage(attemptId: Id<"duesAttempt">): Promise<PaymentPage | null> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ attempt: bodyDuesAttempt, dues: bodyDues, year: bodyDuesCall.year, body: craftBody.name })
      .from(bodyDuesAttempt)
      .innerJoin(bodyDues, eq(bodyDues.id, bodyDuesAttempt.duesId))
      .innerJoin(bodyDuesCall, eq(bodyDuesCall.id, bodyDues.callId))
      .innerJoin(craftBody, eq(craftBody.id, bodyDues.bodyId))
      .where(eq(bodyDuesAttempt.id, attemptId)),
  );
  if (!row) return null;
  const { attempt, dues, year, body } = row;
  // Checkout has no Arabic: Arabic readers get the French page, and our own page says so before.
  const locale = attempt.locale === "en" ? "en" : "fr";
  const label = messages[locale].dues.lineLabel
    .replace("{year}", String(year))
    .replace("{body}", pick(body, locale).text);
  const back = `${env().CANONICAL_ORIGIN}/${attempt.locale}/studio/dues`;
  return {
    ...{ sessionId: attempt.sessionId, key: attempt.idempotencyKey, expiresAt: attempt.expiresAt },
    request: {
      ...{ checkoutId: dues.id, attempt: attempt.n, environment: env().APP_ENV, currency: "MAD" },
      lines: [{ name: label, sku: "dues", quantity: 1, unitMinor: dues.amountMinor }],
      ...{ shipping: null, email: null, ship: null, locale },
      ...{ successUrl: `${back}?sid={CHECKOUT_SESSION_ID}`, cancelUrl: back, expiresAt: attempt.expiresAt },
    },
  };
}
