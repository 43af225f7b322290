import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { lightestSms, smsSize } from "#features/notify/domain/sms-size.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { argumentsOf } from "#tests/unit/checks/icu.ts";

/** `bodyOffice` → text, for every text of the catalogue of short messages. */
function flatten(tree: object, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

/** What stands in for a name, a number or a day: as long as they usually are. */
const sample: Record<Locale, string> = { ar: "صناع الخزف بفاس", fr: "Potiers de Fès", en: "Potters of Fez" };

describe.each(locales)("short messages in %s", (locale) => {
  const t = createTranslator({ locale, messages: messages[locale].sms as unknown as Record<string, never> });

  it.each(flatten(messages[locale].sms))(
    "%s takes one message in Latin letters, two at most in Arabic",
    (key, text) => {
      const values = Object.fromEntries(
        argumentsOf(text).map(({ name, kind }) => [name, kind === "string" ? sample[locale] : 12]),
      );
      const { segments } = smsSize(lightestSms(t(key as never, values as never)));
      expect(segments).toBeLessThanOrEqual(locale === "ar" ? 2 : 1);
    },
  );
});
