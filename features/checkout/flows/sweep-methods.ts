import "server-only";
import { expireUnpaid } from "#features/checkout/commands/expire-unpaid.ts";
import { bookMoneyFile } from "#features/checkout/flows/book-money-file.ts";
import { bookUnsoldOrder, confirmCalled } from "#features/checkout/flows/settle-door.ts";
import { listOpenMethods } from "#features/checkout/queries/list-methods.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Ends what nobody confirmed or paid in its time at the door or by transfer, and takes up what a crash left lying. Returns how many
 * purchases have ended.
 */
export async function sweepMethods(): Promise<number> {
  const { overdue, called, unsold, files } = await listOpenMethods(now());
  for (const fileId of files) await bookMoneyFile(fileId);
  for (const checkoutId of called) await confirmCalled(checkoutId);
  for (const orderId of unsold) await bookUnsoldOrder(orderId);
  let ended = 0;
  for (const checkoutId of overdue) {
    const done = unwrap(await expireUnpaid({ actor: systemActor("checkout.methods") }, { checkoutId }));
    if (done.ended) ended += 1;
  }
  return ended;
}
