import { cancelCheckout } from "#features/checkout/index.ts";
import { sendRefund } from "#features/refunds/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { control, makeStocked, query, start, visitor } from "#tests/integration/checkout/world.ts";
import { eventsSoFar, type StandInEvent } from "#tests/integration/webhooks/world.ts";

/** How the product learns of what the provider has done: from these events, or in some other way. */
export type Hear = (events: StandInEvent[]) => Promise<void>;

/**
 * The same seven buyers each time: paid, paid for two makers, given up, another amount, late without the piece (and refunded), and
 * paid after two declined cards. Nothing is heard of until everything has happened at the provider; then once more after the
 * refund. Answers what to look at, and every event there was.
 */
export async function sevenBuyers(hear: Hear) {
  const [shared, last, other] = [await makeStocked(9), await makeStocked(1), await makeStocked(9)];
  const late = visitor();
  const lost = await start(late, [last.sku]);
  await cancelCheckout({ actor: late }, lost.id);
  const rest = [];
  const baskets = [[last], [shared], [shared, other], [shared], [other], [other]];
  for (const pieces of baskets)
    rest.push(
      await start(
        visitor(),
        pieces.map((piece) => piece.sku),
      ),
    );
  const [winner, paid, both, givenUp, wrong, stubborn] = rest.map(({ sessionId }) => sessionId);
  const before = new Set((await eventsSoFar()).map((event) => event.id));
  for (const session of [winner, paid, both]) await control("pay", { session, outcome: "paid" });
  await control("pay", { session: lost.sessionId, outcome: "paid", force: true });
  await payments().expireSession(givenUp ?? "");
  await control("pay", { session: wrong, outcome: "paid", amount: 999 });
  for (const outcome of ["declined", "declined", "paid"])
    await control("pay", { session: stubborn, outcome });
  const told = (await eventsSoFar()).filter((event) => !before.has(event.id));
  await hear(told);

  const checkouts = [lost.id, ...rest.map(({ id }) => id)];
  const due = await query<{ id: Id<"refund"> }>("select id from refund where checkout_id = any($1)", [
    checkouts,
  ]);
  for (const { id } of due) await sendRefund(id);
  const events = (await eventsSoFar()).filter((event) => !before.has(event.id));
  await hear(events);
  return { checkouts, objects: events.map((event) => String(event.data.object.id)), events };
}
