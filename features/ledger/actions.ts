"use server";

import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { recordCommission } from "#features/ledger/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";

/** Records the share that the page before has shown, once the box is ticked. */
export async function recordCommissionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const list = `/${localeOf(data)}/federation/commission` as const;
  if (data.get("confirm") !== "on") {
    const fields = { confirm: "CONFIRM_REQUIRED" };
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields } });
  }
  const result = await inRequest((context) =>
    recordCommission(context, {
      chamberId: typed(data, "chamberId") as "",
      craftId: typed(data, "craftId") as "",
      makerKind: typed(data, "makerKind") as "",
      percent: typed(data, "percent"),
      vatPercent: typed(data, "vatPercent"),
      validFrom: typed(data, "validFrom"),
      source: typed(data, "source"),
    }),
  );
  if (result.ok) return redirect(`${list}?done=1`);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), list));
  return refusedForm(last, data, result.error);
}
