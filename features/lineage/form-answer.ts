import { redirect } from "next/navigation";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** Whose pages a form stands on. */
const zoneOf = (data: FormData) => (data.get("zone") === "office" ? "office" : "studio");

/** Keeps a refused form as it was typed, or leads on to the list, or to a page of the studio, with what was done. */
export function answerForm(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  onward: string,
): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error));
  return redirect(`/${localeOf(data)}/${zoneOf(data)}${onward}`);
}
