import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyDues, bodyDuesAttempt, bodyDuesCall } from "#db/schema/body-dues.ts";
import { noteDuesSession } from "#features/dues/commands/payment.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts, SessionRequest } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";

type Open = { sessionId: string | null; key: string; expiresAt: Date; request: SessionRequest };

/** What the provider is asked to open for an attempt, out of stored rows alone, so that asking again asks for exactly the same. */
export async function readDuesRequest(attemptId: Id<"duesAttempt">): Promise<Open | null> {
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

/** Opens the payment page of an attempt, outside of any transaction; the stored key brings the same one back. Throws AdapterError. */
export async function openDuesPayment(attemptId: Id<"duesAttempt">): Promise<SessionFacts | null> {
  const open = await readDuesRequest(attemptId);
  if (!open) return null;
  const facts = open.sessionId
    ? await payments().retrieveSession(open.sessionId)
    : await payments().createSession(open.request, open.key);
  if (!open.sessionId) {
    const noted = { attemptId, sessionId: facts.id, sessionUrl: facts.url };
    unwrap(await noteDuesSession({ actor: systemActor("dues") }, noted));
  }
  return facts;
}
