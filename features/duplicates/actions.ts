"use server";

import { redirect } from "next/navigation";
import { settleDuplicate } from "#features/duplicates/index.ts";
import type { Verdict } from "#features/duplicates/schema.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Settles a case and goes back to the list; on a refusal what was chosen stays. */
export async function settleAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const list = `/${locale}/federation/duplicates` as const;
  const duplicateId = data.get("duplicateId");
  if (!isId("duplicate", duplicateId)) return redirect(list);
  const result = await settleDuplicate(await currentContext(), {
    duplicateId,
    verdict: typed(data, "verdict") as Verdict,
    confirmed: ticked(data),
  });
  if (result.ok) return redirect(`${list}?done=1`);
  if (result.error.code === "STEP_UP_REQUIRED") {
    return redirect(stepUpPath(locale, `${list}/${duplicateId}`));
  }
  return refusedForm(last, data, result.error);
}
