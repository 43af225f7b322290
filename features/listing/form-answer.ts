import { redirect } from "next/navigation";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** The piece a form is about. Anything else is a form of nobody's. */
export function pieceOf(data: FormData): Id<"piece"> {
  const id = data.get("pieceId");
  return isId("piece", id) ? id : redirect(`/${localeOf(data)}/studio/pieces`);
}

/** Keeps a refused form as it was typed, or leads on to a page of the studio or the office. */
export function answerForm(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  onward: string,
): KeptForm {
  if (!result.ok)
    return refusedForm(last, data, besideField(result.error, ["materialKeys", "techniqueKeys"]));
  return redirect(`/${localeOf(data)}${onward}`);
}

/** Leads on from a button: to what was done, or to the page it was pressed on with what was wrong. */
export function answerButton(
  data: FormData,
  result: Result<unknown, string>,
  page: string,
  done: string,
): never {
  const tail = result.ok ? `done=${done}` : `problem=${result.error.code}`;
  redirect(`/${localeOf(data)}${page}?${tail}`);
}
