import "server-only";
import type { z } from "zod";
import { endPayment, openPayment } from "#features/checkout/index.ts";
import { sellAtFair } from "#features/fairs/commands/sell-at-fair.ts";
import { readPayCode } from "#features/fairs/queries/pay-code.ts";
import { getStandSale } from "#features/fairs/queries/stand-desk.ts";
import type { sellInput } from "#features/fairs/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type Result } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";

type Code = (typeof sellAtFair.errors)[number] | "PAYMENT_UNAVAILABLE";

/**
 * Sells at a stand. For a card the payment page is opened after the commit; when the provider does not answer the sale stands as
 * waiting, and its code opens the page as soon as it does.
 */
export async function sellAtTable(
  context: Context,
  input: z.input<typeof sellInput>,
): Promise<Result<{ saleId: Id<"standSale">; isNew: boolean }, Code>> {
  const sold = await sellAtFair(context, input);
  if (!sold.ok) return sold;
  if (input.how === "card") await open(sold.value.checkoutId);
  const { saleId, isNew } = sold.value;
  return { ok: true, value: { saleId, isNew } };
}

/** Gives up a card sale that has not paid. The units are free once the provider says that it can no longer be paid. */
export async function giveUpCard(context: Context, saleId: Id<"standSale">): Promise<boolean> {
  const sale = await getStandSale(context, { saleId });
  if (!sale.ok || sale.value.how !== "card" || sale.value.state !== "waiting") return false;
  try {
    await endPayment(sale.value.checkoutId);
    return true;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warn({ reason: error.message }, "stand payment not ended");
    return false;
  }
}

/**
 * Where the square code leads: to the payment page, until it was paid. Never to the order: whoever sees the code across the table can
 * scan it, and the order's secret link is its buyer's. Null for a code that is none, or has ended.
 */
export async function followPayCode(code: string): Promise<{ url: string } | "paid" | null> {
  const context = { actor: systemActor("fairs.pay-code") };
  const found = await readPayCode(context, { code });
  if (!found.ok) return null;
  const { state, payUrl, checkoutId, how } = found.value;
  if (state === "paid" || state === "done") return "paid";
  if (state !== "waiting" || how !== "card") return null;
  const url = payUrl ?? (await open(checkoutId));
  return url === null ? null : { url };
}

async function open(checkoutId: Id<"checkout">): Promise<string | null> {
  try {
    return (await openPayment(checkoutId))?.url ?? null;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ service: error.service, reason: error.message }, "stand payment page not opened");
    return null;
  }
}
