"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { recordRule } from "#features/rules/index.ts";
import { ruleKeys } from "#features/rules/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";

/** Records the version that the page before has shown, once the box is ticked. */
export async function recordRuleAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const list = `/${locale}/federation/rules` as const;
  const key = ruleKeys.find((known) => known === data.get("key"));
  if (!key) return redirect(list);
  if (data.get("confirm") !== "on") {
    const fields = { confirm: "CONFIRM_REQUIRED" };
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields } });
  }
  const result = await recordRule(await currentContext(), {
    key,
    value: typed(data, "value"),
    effectiveFrom: typed(data, "effectiveFrom"),
    source: typed(data, "source"),
    evidence: typed(data, "evidence") as "confirmed",
  });
  if (result.ok) return redirect(`${list}?done=1`);
  if (result.error.code === "STEP_UP_REQUIRED") {
    return redirect(stepUpPath(locale, `${list}/${key}`));
  }
  return refusedForm(last, data, result.error);
}
