import "server-only";
import type { Became } from "#features/checkout/domain/became-of.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { SessionFacts, SessionRequest } from "#lib/adapters/stripe/port.ts";
import { now } from "#lib/clock.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

/** An attempt to pay something besides a checkout, out of stored rows alone: asking again asks the provider for exactly the same. */
export type PaymentPage = {
  sessionId: string | null;
  key: string;
  expiresAt: Date;
  request: SessionRequest;
};

/** What the steps of a payment page need of the slice whose money it brings. `Attempt` is the id of its attempts. */
export type PagesOf<Attempt extends string> = {
  /** Null for an attempt that is not there. */
  read(attemptId: Attempt): Promise<PaymentPage | null>;
  /** Stores the page that the provider opened. */
  note(opened: { attemptId: Attempt; sessionId: string; sessionUrl: string | null }): Promise<void>;
  /** Whether the provider's session is of one of these attempts. */
  isOf(subject: string | null): boolean;
  /** Makes the books agree with what the provider says, and says what became of the payment; running it again changes nothing. */
  apply(facts: SessionFacts): Promise<Became>;
  /** Attempts begun before an instant of which nobody knows how they ended. */
  listOpen(before: Date, at: Date): Promise<readonly Attempt[]>;
  /** Ends an attempt that no page was ever opened for. */
  drop(attemptId: Attempt, at: Date): Promise<void>;
};

const minutes = 60_000;
/** Stored keys may be forgotten by the provider after a day; before that, asking again is safe. */
const keyLifetime = 20 * 60 * minutes;

export type PageRefusal = "ALREADY_PAID" | "PAYMENT_PARKED" | "PAYMENT_UNAVAILABLE";

/** The steps of a payment page that dues and deposits share: open, lead to it, come back from it, end it, find what was left half-way. */
export function paymentPages<Attempt extends string>(of: PagesOf<Attempt>) {
  /** Opens the page of an attempt, outside of any transaction; the stored key brings the same one back. Throws AdapterError. */
  async function open(attemptId: Attempt): Promise<SessionFacts | null> {
    const page = await of.read(attemptId);
    if (!page) return null;
    if (page.sessionId) return payments().retrieveSession(page.sessionId);
    const facts = await payments().createSession(page.request, page.key);
    await of.note({ attemptId, sessionId: facts.id, sessionUrl: facts.url });
    return facts;
  }

  /**
   * The address of an attempt's page. ALREADY_PAID when an earlier page turns out to be paid, PAYMENT_PARKED when what was paid there
   * goes back; PAYMENT_UNAVAILABLE when the provider does not answer (nothing is charged).
   */
  async function lead(attemptId: Attempt): Promise<Result<{ url: string }, PageRefusal>> {
    try {
      const facts = await open(attemptId);
      if (facts && facts.status !== "open") {
        const became = await of.apply(facts);
        if (became === "paid") return { ok: false, error: { code: "ALREADY_PAID" } };
        if (became === "parked") return { ok: false, error: { code: "PAYMENT_PARKED" } };
      }
      if (facts?.url && facts.status === "open") return { ok: true, value: { url: facts.url } };
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      const { service, message, retry } = error;
      log.error({ service, reason: message, retry }, "payment page not opened");
    }
    return { ok: false, error: { code: "PAYMENT_UNAVAILABLE" } };
  }

  /**
   * For whoever comes back from the page: asks first, and says what became of the payment. Null for a session that is not about what
   * the page they come to shows: an address can name any. Never throws for the provider.
   */
  async function settleReturn(
    sessionId: string,
    isAbout: (subject: string) => Promise<boolean> = async () => true,
  ): Promise<Became | null> {
    if (!/^cs_[A-Za-z0-9_]{8,200}$/.test(sessionId)) return null;
    try {
      const facts = await payments().retrieveSession(sessionId);
      const subject = facts.checkoutId;
      if (!subject || !of.isOf(subject) || !(await isAbout(subject))) return null;
      return await of.apply(facts);
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      log.warn({ reason: error.message }, "whoever came back from a payment page was not asked about");
      return "waiting";
    }
  }

  /**
   * Ends a page that nobody should pay on any more, and applies what the provider says of it then: expired, or paid by somebody who
   * was faster, whose money is parked.
   */
  async function end(attemptId: Attempt): Promise<void> {
    const page = await of.read(attemptId);
    // The answer to our own call may have been lost: the stored key brings the same page back.
    const sessionId = page && (page.sessionId ?? (await open(attemptId))?.id);
    if (sessionId) await of.apply(await payments().expireSession(sessionId));
  }

  /**
   * Brings every page that was left half-way to where the provider says it is; an attempt that it refuses for good, or that was never
   * opened while its key held, is ended. One stubborn page does not stop the others. Returns how many were looked at.
   */
  async function reconcile(at = now()): Promise<number> {
    const attempts = await of.listOpen(new Date(at.getTime() - 2 * minutes), at);
    for (const attemptId of attempts) {
      const page = await of.read(attemptId);
      if (!page) continue;
      try {
        if (page.sessionId) await of.apply(await payments().retrieveSession(page.sessionId));
        else if (at.getTime() - page.expiresAt.getTime() < keyLifetime) await end(attemptId);
        else await of.drop(attemptId, at);
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error;
        if (!page.sessionId && !error.retry) await of.drop(attemptId, at);
        const { message, retry } = error;
        log.warn({ attempt: attemptId, reason: message, retry }, "not reconciled this time");
      }
    }
    return attempts.length;
  }

  return { lead, settleReturn, end, reconcile };
}
