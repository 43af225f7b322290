"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getCart } from "#features/cart/index.ts";
import {
  type CheckoutFormState,
  choiceNames,
  formFields,
  giftFieldErrors,
  toFormErrors,
} from "#features/checkout/form-state.ts";
import { quoteBasket, startCheckout } from "#features/checkout/index.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { readQuoteView } from "#features/checkout/ui/read-quote-view.ts";
import { currentContext, ensureVisitor } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/**
 * Prices the basket anew by what was chosen, or buys it and goes where it is paid or confirmed. Whatever happens, everything that was
 * typed stays in the form, beside what the choices cost now.
 */
export async function startCheckoutAction(
  last: CheckoutFormState,
  data: FormData,
): Promise<CheckoutFormState> {
  const { locale } = last;
  const values = Object.fromEntries(formFields.map((name) => [name, String(data.get(name) ?? "")]));
  const kept = { locale, tries: last.tries + 1, values, terms: data.get("terms") === "on" };
  const visitorHash = await ensureVisitor();
  const { actor, ...context } = await currentContext();
  // The visitor cookie may have been set just now, after the request's own cookies were read.
  const own: Context = { ...context, actor: actor.kind === "system" ? actor : { ...actor, visitorHash } };
  if (data.get("step") === "quote") {
    const quote = await quoteFor(own, values, last);
    return { ...kept, fields: giftFieldErrors(quote?.gift?.problem ?? null), error: null, quote };
  }
  const typed = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value || !isChoice(name)),
  );
  const seen = String(data.get("seen") ?? "") || undefined;
  const input = { ...typed, seen, locale, terms: data.get("terms") ?? "" } as StartCheckoutInput;
  const result = await startCheckout(own, input);
  if (result.ok) redirect(result.value.url as `https://${string}`);
  const { code, details } = result.error;
  if (code === "ALREADY_PAID" && isId("checkout", details?.checkoutId)) {
    redirect(orderPath(details.checkoutId, locale));
  }
  // A form with scripts stays as it is, with what was typed; without them the page cannot be shown for a basket that cannot be bought.
  if (isOfBasket(code) && !(await headers()).has("next-action")) await leaveForBasket(own, locale);
  return { ...kept, ...toFormErrors(code, details), quote: await quoteFor(own, values, last) };
}

/** Refusals for what lies in the basket and not for what was typed. */
const isOfBasket = (code: string): boolean => ["CART_EMPTY", "NOT_FOR_SALE", "OUT_OF_STOCK"].includes(code);

/** Goes back to the basket, which says of each piece what became of it, unless what is left can be bought as it is. */
async function leaveForBasket(context: Context, locale: Locale): Promise<void> {
  const cart = await getCart(context, { locale });
  if (cart.ok && !cart.value.canCheckOut) redirect(`/${locale}/cart`);
}

/** Fields that may be missing altogether: an empty one is a choice that was not made. */
const isChoice = (name: string): boolean =>
  name === "method" || (choiceNames as readonly string[]).includes(name);

async function quoteFor(
  context: Context,
  values: Record<string, string>,
  { locale, quote }: CheckoutFormState,
) {
  const chosen = Object.fromEntries(choiceNames.map((name) => [name, values[name] || undefined]));
  const email = values.email?.slice(0, 254) || undefined;
  const result = await quoteBasket(context, { ...chosen, email } as Parameters<typeof quoteBasket>[1]);
  return result.ok ? readQuoteView(result.value, locale) : quote;
}
