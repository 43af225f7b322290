"use server";

import { redirect } from "next/navigation";
import { methodPath } from "#features/checkout/flows/door.ts";
import { enterDoorCode, sendDoorCodeAgain } from "#features/checkout/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import { typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Tries the code from the buyer's phone, or sends another when the form's second button says so. */
export async function enterDoorCodeAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const checkoutId = typed(data, "checkoutId");
  if (!isId("checkout", checkoutId)) return redirect(`/${locale}/cart`);
  const page = methodPath("cash_on_delivery", locale, checkoutId);
  const context = await currentContext();
  if (data.get("intent") === "resend") {
    const sent = await sendDoorCodeAgain(context, checkoutId);
    if (sent.ok) return redirect(`${page}?sent=1`);
    return redirect(`${page}?problem=${sent.error.code === "CODES_USED_UP" ? "usedUp" : "ended"}`);
  }
  const result = await enterDoorCode(context, { checkoutId, code: typed(data, "code") });
  if (!result.ok) return redirect(`${page}?problem=tooOften`);
  const said = result.value;
  // A second click on the way finds the order confirmed: the same page then.
  if (said.outcome === "confirmed") return redirect(orderPath(checkoutId, locale));
  if (said.outcome === "wrong") return redirect(`${page}?problem=wrong&left=${said.triesLeft}`);
  return redirect(said.outcome === "nothing" ? page : `${page}?problem=${said.outcome}`);
}
