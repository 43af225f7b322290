import { depositPages, payDeposit } from "#features/purchases/index.ts";
import { sendRefund } from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, query } from "#tests/integration/checkout/world.ts";
import { hear, standIn } from "#tests/integration/refunds/world.ts";

/** Opens the payment page of a deposit. Gives the provider's session. */
export async function openPage(actor: Actor, pledgeId: Id<"pledge">): Promise<string> {
  unwrap(await payDeposit({ actor }, { pledgeId, locale: "ar" }));
  const [row] = await query<{ id: string }>(
    "select session_id as id from deposit_attempt where pledge_id = $1 order by n desc limit 1",
    [pledgeId],
  );
  if (!row?.id) throw new Error("a page");
  return row.id;
}

/** A card pays on a page; nobody of us hears of it yet. */
export const pay = (session: string) => control("pay", { session, outcome: "paid", force: true });

/** A maker pays their deposit by card and comes back. Gives the page. */
export async function payByCard(actor: Actor, pledgeId: Id<"pledge">): Promise<string> {
  const page = await openPage(actor, pledgeId);
  await pay(page);
  if ((await depositPages.settleReturn(page)) !== "paid") throw new Error("the page is not paid");
  return page;
}

/** The charge of a page, by the provider's id. */
export async function chargeOf(page: string): Promise<string> {
  const { sessions, charges } = await standIn();
  const intent = sessions.find(({ id }) => id === page)?.payment_intent;
  const charge = charges.find(({ payment_intent }) => payment_intent === intent);
  if (!charge) throw new Error("a charge");
  return charge.id;
}

/** The bank of a card asks a payment back (all of it, or `amount`), or decides about it; we hear of it. Gives the provider's id. */
export async function dispute(
  page: string,
  stage: "created" | "warning_needs_response" | "won" | "lost",
  amount?: number,
): Promise<string> {
  const charge = await chargeOf(page);
  await control("dispute", { charge, stage, ...(amount === undefined ? {} : { amount }) });
  const { disputes } = await standIn();
  const id = disputes.find((one) => one.charge === charge)?.id ?? "";
  await hear(
    stage === "created" || stage === "warning_needs_response"
      ? "charge.dispute.created"
      : "charge.dispute.closed",
    id,
  );
  return id;
}

/** Sends every refund of a pledge's deposits that is due, as the job does. */
export async function sendBack(pledgeId: Id<"pledge">): Promise<void> {
  for (const { id } of await refundsOf(pledgeId)) await sendRefund(id);
}

type RefundRow = { id: Id<"refund">; state: string; minor: number; attempt: number };

export const refundsOf = (pledgeId: Id<"pledge">) =>
  query<RefundRow>(
    `select r.id, r.state, r.amount_minor::float8 as minor, r.attempt from refund r
      join deposit_attempt a on a.id = r.deposit_attempt_id where a.pledge_id = $1 order by r.created_at`,
    [pledgeId],
  );

/** What Sanad holds for a chamber, in minor units of dirhams. */
export async function heldFor(chamberId: Id<"chamber">): Promise<number> {
  const [row] = await query<{ minor: number }>(
    "select coalesce(-sum(amount_minor), 0)::float8 as minor from journal_line where account = 'chamber_payable:' || $1",
    [chamberId],
  );
  return row?.minor ?? 0;
}

/** Mails that were queued about something, by `news`. */
export async function newsOf(id: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select data -> 'payload' ->> 'id' as id from pgboss.job where name = 'mail.send'
      and data -> 'payload' ->> 'template' = 'deposit-card' and data -> 'payload' ->> 'id' like $1 || ' %'`,
    [id],
  );
  return rows.map((row) => row.id.split(" ")[1] ?? "").sort();
}

/** Money of a pledge's pages that was parked for a person. */
export const parkedOf = (...pages: string[]) =>
  query<{ reason: string; minor: number }>(
    "select reason, amount_minor::float8 as minor from unmatched_receipt where session_id = any($1)",
    [pages],
  );
