import "server-only";
import { leave } from "#features/newsletter/commands/leave.ts";
import { subscribeWithin } from "#features/newsletter/flows/subscribe-within.ts";
import { readLeaveTicket } from "#features/newsletter/leave-ticket.ts";
import { leavePage, refusalPage } from "#features/newsletter/ui/leave-page.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { plainText, seeOther } from "#lib/http/plain-answers.ts";
import { readFields } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

const personal = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };
const answer = { headers: personal, may: { post: true } };

/** Ends another kind of mail with a ticket of its own; null for a ticket that is not of its kind. */
export type OtherLeave = { knows: (ticket: string) => boolean; end: (ticket: string) => Promise<boolean> };

const page = (request: Request, ticket: string, what: "newsletter" | "weekly", done: boolean) =>
  plainResponse(leavePage({ locale: localeOf(request), path: `/leave/${ticket}`, what, done }), answer);

const missing = () => plainText(404, "Not found");

/** Answers `GET /leave/{ticket}`: asks, and changes nothing: programs that look at links in mails end nobody's newsletter. */
export function serveLeave(request: Request, ticket: string, weekly: OtherLeave): Response {
  if (readLeaveTicket(ticket)) return page(request, ticket, "newsletter", false);
  return weekly.knows(ticket) ? page(request, ticket, "weekly", false) : missing();
}

/**
 * Takes `POST /leave/{ticket}`: from our page, or from a mail program with one click (RFC 8058), which has no session and comes
 * from nowhere. The ticket alone says whose it is. The same answer the first time and the tenth.
 */
export async function takeLeave(request: Request, ticket: string, weekly: OtherLeave): Promise<Response> {
  if (readLeaveTicket(ticket)) {
    const left = await leave({ actor: anonymous }, { ticket });
    return left.ok ? page(request, ticket, "newsletter", true) : missing();
  }
  return weekly.knows(ticket) && (await weekly.end(ticket))
    ? page(request, ticket, "weekly", true)
    : missing();
}

/** A form from somewhere else: nothing is done, and whoever sees it can ask on the page itself. */
const refused = (request: Request) =>
  plainResponse(refusalPage(localeOf(request)), { status: 403, headers: personal });

/** Takes the footer's form, and leads on to the page that says what comes next. */
export async function joinFromFooter(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return refused(request);
  const fields = await readFields(request, 4_000);
  const locale = localeOr(fields?.get("locale"));
  const email = fields?.get("email") ?? "";
  const asked = await subscribeWithin(clientAddress(request.headers), { email, locale });
  const problem = asked.ok
    ? "done=asked"
    : `problem=${asked.error.code === "RATE_LIMITED" ? "RATE_LIMITED" : "EMAIL_INVALID"}`;
  return seeOther(`/${locale}/newsletter?${problem}`);
}
