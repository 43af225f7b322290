import { redirect } from "next/navigation";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** Whose pages a form stands on. */
export type Zone = "office" | "federation" | "studio";

export const zoneOf = (data: FormData): Zone =>
  (["federation", "studio"] as const).find((zone) => zone === data.get("zone")) ?? "office";

/** The craft a form is about. Anything else is a form of nobody's. */
export function craftOf(data: FormData): Id<"craft"> {
  const id = data.get("craftId");
  return isId("craft", id) ? id : redirect(`/${localeOf(data)}/${zoneOf(data)}/crafts`);
}

/** Keeps a refused form as it was typed, or leads on to a page of the same zone. */
export function answerForm(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  onward: string,
): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error));
  return redirect(`/${localeOf(data)}/${zoneOf(data)}${onward}`);
}
