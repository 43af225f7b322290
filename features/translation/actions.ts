"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { saveTranslation } from "#features/translation/index.ts";
import { translationsPath } from "#features/translation/paths.ts";
import type { TextPlace } from "#features/translation/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";

/** Saves what was written in the languages that lacked, and leads back to the desk. */
export async function saveTranslationAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = {
    ...{ kind: typed(data, "kind") as "piece", id: typed(data, "id") as TextPlace["id"] },
    field: typed(data, "field"),
  };
  const words = Object.fromEntries(
    locales.flatMap((locale) => {
      const text = typed(data, `words.${locale}`);
      return text ? [[locale, text]] : [];
    }),
  );
  const saved = await saveTranslation(await currentContext(), { place, seen: typed(data, "seen"), words });
  if (!saved.ok) return refusedForm(last, data, saved.error);
  return redirect(`/${localeOf(data)}${translationsPath}?done=saved`);
}
