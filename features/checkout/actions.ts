"use server";

import { redirect } from "next/navigation";
import { type CheckoutFormState, formFields, toFormErrors } from "#features/checkout/form-state.ts";
import { startCheckout } from "#features/checkout/index.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { currentContext, ensureVisitor } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import { isId } from "#lib/ids/ids.ts";

/** Buys the basket and goes to the payment page. On a refusal everything that was typed stays in the form. */
export async function startCheckoutAction(
  last: CheckoutFormState,
  data: FormData,
): Promise<CheckoutFormState> {
  const typed = Object.fromEntries(formFields.map((name) => [name, String(data.get(name) ?? "")]));
  const input = { ...typed, locale: last.locale, terms: data.get("terms") ?? "" } as StartCheckoutInput;
  await ensureVisitor();
  const result = await startCheckout(await currentContext(), input);
  if (result.ok) redirect(result.value.url as `https://${string}`);
  const { code, details } = result.error;
  if (code === "ALREADY_PAID" && isId("checkout", details?.checkoutId)) {
    redirect(orderPath(details.checkoutId, last.locale));
  }
  return {
    locale: last.locale,
    tries: last.tries + 1,
    values: typed,
    terms: data.get("terms") === "on",
    ...toFormErrors(code, details),
  };
}
