"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { recordQuote } from "#features/pricing/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";

/** Records the quote that the page before has shown, once the box is ticked. */
export async function recordQuoteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const list = `/${localeOf(data)}/federation/exchange` as const;
  if (data.get("confirm") !== "on") {
    const fields = { confirm: "CONFIRM_REQUIRED" };
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields } });
  }
  const result = await recordQuote(await currentContext(), {
    currency: typed(data, "currency") as "EUR",
    dirhams: typed(data, "dirhams"),
    validFrom: typed(data, "validFrom"),
    roundToMinor: typed(data, "roundToMinor"),
    source: typed(data, "source"),
  });
  if (result.ok) return redirect(`${list}?done=1`);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), list));
  return refusedForm(last, data, result.error);
}
