"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { endDutyRule, recordDutyRule, recordTariff } from "#features/shipping/index.ts";
import type { RecordDutyInput, RecordTariffInput } from "#features/shipping/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const unticked = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } } as const;

/** Goes on to `done`, or gives the form back; whoever needs a fresh second factor is asked for it first. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  list: `/${Locale}/federation/${string}`,
  done = "recorded",
): KeptForm {
  if (result.ok) return redirect(`${list}?done=${done}` as `/${Locale}/federation/delivery`);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), list));
  return refusedForm(last, data, result.error);
}

/** Records a whole tariff. */
export async function recordTariffAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const field = (name: keyof RecordTariffInput) => typed(data, name);
  const result = await recordTariff(await currentContext(), {
    zone: field("zone") as "national",
    service: field("service") as "standard",
    carrier: field("carrier"),
    validFrom: field("validFrom"),
    transitDays: field("transitDays"),
    steps: field("steps"),
    source: field("source"),
  });
  return answer(last, data, result, `/${localeOf(data)}/federation/delivery`);
}

/** Records a charge on entry. */
export async function recordDutyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const field = (name: keyof RecordDutyInput) => typed(data, name);
  const result = await recordDutyRule(await currentContext(), {
    destination: field("destination"),
    kind: field("kind") as "vat",
    hsPrefix: field("hsPrefix"),
    origin: field("origin"),
    figure: field("figure"),
    currency: field("currency") as "EUR",
    over: field("over"),
    upTo: field("upTo"),
    validFrom: field("validFrom"),
    isPrepayable: data.get("isPrepayable") === "on" ? "on" : "",
    source: field("source"),
  });
  return answer(last, data, result, `/${localeOf(data)}/federation/duties`);
}

/** Ends a charge on entry, once the box is ticked. */
export async function endDutyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const ruleId = typed(data, "ruleId");
  if (!isId("dutyRule", ruleId)) return refusedForm(last, data, { code: "NOT_FOUND" });
  const result = await endDutyRule(await currentContext(), { ruleId, validUntil: typed(data, "validUntil") });
  return answer(last, data, result, `/${localeOf(data)}/federation/duties`, "ended");
}
