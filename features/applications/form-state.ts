import { type Step, steps } from "#features/applications/domain/steps.ts";
import { textOf } from "#lib/forms/read-fields.ts";
import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** What a form shows after a try: what was typed stays, each wrong field has a code. */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[]>>;
  fields: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  error: string | null;
  tries: number;
};

export const emptyForm = (values: FormState["values"] = {}): FormState => ({
  values,
  fields: {},
  error: null,
  tries: 0,
});

export const stepsIn = (text: string): Step[] =>
  text.split(",").filter((name): name is Step => (steps as readonly string[]).includes(name));

const many = ["craft"];

/** Everything typed, by field, to be shown again. */
export function typedValues(data: FormData): FormState["values"] {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of data.entries()) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    values[name] = many.includes(name) ? data.getAll(name).map(String) : value;
  }
  return values;
}

/** Sorts refusals into what belongs beside a field and what belongs above the form. `answer.town` is `town`. */
export function formErrors(failures: readonly Failure<string>[]): Pick<FormState, "fields" | "error"> {
  const fields: Record<string, string> = {};
  let error: string | null = null;
  for (const { code, details } of failures) {
    const given = (details?.fields ?? {}) as FieldErrors;
    for (const [path, problem] of Object.entries(given)) {
      fields[path.replace(/^(answer|place)\./, "").replace(/\.\d+$/, "")] ??= problem;
    }
    if (Object.keys(given).length === 0) error ??= code;
  }
  return { fields, error };
}

/** The raw answer of one screen, as its form sends it. */
export function readAnswer(step: Step, data: FormData): Record<string, unknown> {
  const text = (...names: string[]) => Object.fromEntries(names.map((name) => [name, textOf(data, name)]));
  const ticked = (...names: string[]) =>
    Object.fromEntries(names.map((name) => [name, data.get(name) === "on"]));
  const organisation = ["organisationArabic", "organisationLatin", "organisationNumber"];
  const byStep: Record<Step, () => Record<string, unknown>> = {
    place: () => text("province", "town", "address"),
    kind: () => text("kind"),
    name: () => text("nameArabic", "nameLatin"),
    phone: () => text("phone", ...(data.has("email") ? ["email"] : [])),
    identity: () => text("cin"),
    cooperative: () => text(...organisation, "members"),
    enterprise: () => text(...organisation, "supervisor"),
    craft: () => ({ craft: [...new Set(data.getAll("craft").map(String).filter(Boolean))] }),
    diploma: () => text("diplomaTitle", "diplomaYear"),
    practice: () => text("years"),
    registry: () => text("known", "registryNumber"),
    portrait: () => ({}),
    workshop: () => ({}),
    pieces: () => ({}),
    papers: () => ({}),
    story: () => text("story"),
    consents: () => ticked("processing", "publication", "photographs", "sms"),
  };
  return { step, ...byStep[step]() };
}
