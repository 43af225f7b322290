"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { nameWitness, registerWitness, retireWitness } from "#features/provenance/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

const list = "/federation/transparency";

/** Who runs it, in the three languages of the form. */
function operatorIn(data: FormData): Record<Locale, string> {
  const words = locales.map((locale) => [locale, typed(data, `operator.${locale}`)]);
  return Object.fromEntries(words) as Record<Locale, string>;
}

/** Registers a witness by the line its program printed. */
export async function registerWitnessAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  // The program prints the word before the key; whoever pastes the whole line is understood.
  const key = typed(data, "key").replace(/^witness\s+/, "");
  const input = { key, operator: operatorIn(data), isDemonstration: false };
  const result = await inRequest((context) => registerWitness(context, input));
  if (result.ok) return redirect(`/${locale}${list}?done=registered#witnesses` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(locale, `/${locale}${list}/witnesses/new`));
  return refusedForm(last, data, result.error);
}

/** Writes anew who runs a witness. */
export async function nameWitnessAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { name: typed(data, "name"), operator: operatorIn(data) };
  const result = await inRequest((context) => nameWitness(context, input));
  if (result.ok) return redirect(`/${localeOf(data)}${list}?done=named#witnesses` as Route);
  return refusedForm(last, data, result.error);
}

/** Ends a witness, once the box is ticked. */
export async function retireWitnessAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const name = typed(data, "name");
  const confirmed = ticked(data);
  const result = await inRequest((context) => retireWitness(context, { name, confirmed }));
  if (result.ok) return redirect(`/${locale}${list}?done=retired#witnesses` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(locale, `/${locale}${list}/witnesses/one?name=${encodeURIComponent(name)}`));
  return refusedForm(last, data, result.error);
}
