import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** What an entry charge is called: by its record's own name where there is one, or else by its kind. */
export function dutyLabel(kind: "duty" | "tax" | "handling", label: string, locale: Locale): string {
  const { shipping, checkout } = messages[locale];
  return label in shipping.charges
    ? shipping.charges[label as keyof typeof shipping.charges]
    : checkout.customs.kinds[kind];
}
