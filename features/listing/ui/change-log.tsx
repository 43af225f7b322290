import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { When } from "#components/format/when.tsx";
import type { ChangeDto, FieldChange } from "#features/listing/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { type Currency, currencies, money } from "#lib/money/money.ts";

type LogProps = { changes: readonly ChangeDto[]; locale: Locale };

/** Who changed what, newest first, with what stood there before. */
export function ChangeLog({ changes, locale }: LogProps) {
  const t = useTranslations("listing");
  if (changes.length === 0) return <p>{t("log.none")}</p>;
  return (
    <ol className="border-t border-line">
      {changes.map((change) => (
        <li key={change.id} className="flex flex-col gap-1 border-b border-line py-3">
          <p className="flex flex-wrap gap-x-4">
            <span className="font-[550]">{t(`log.kind.${change.kind}`)}</span>
            <span className="text-encre-2">
              {t(`log.by.${change.by}`)} · <When value={change.at} locale={locale} style="short" />
            </span>
          </p>
          {change.note && (
            <p dir="auto" className="max-w-text">
              {change.note}
            </p>
          )}
          {change.fields.length > 0 && (
            <ul className="flex max-w-text flex-col text-s text-encre-2">
              {change.fields.map((field) => (
                <FieldLine key={field.field} change={field} locale={locale} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function FieldLine({ change, locale }: { change: FieldChange; locale: Locale }) {
  const t = useTranslations("listing");
  // Log entries are kept for good: a field of an older version of the product may have no name any more.
  const key = `field.${change.field}` as "field.title";
  const label = t.has(key) ? t(key) : change.field;
  const say = (value: unknown): string => {
    const currency = /^price\.([A-Z]{3})$/.exec(change.field)?.[1];
    if (value === null || value === undefined || value === "") return t("log.empty");
    if (currency && typeof value === "number" && (currencies as readonly string[]).includes(currency))
      return formatMoney(money(value, currency as Currency), locale);
    const word = wordOf(change.field, value);
    if (word) return t(word as "view.front");
    if (typeof value === "string" || typeof value === "number") return shortened(String(value));
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("log.empty");
    return shortened(pick(value as LocalizedText, changedIn(change, locale)).text) || t("log.empty");
  };
  // A photograph is named by an id that tells a reader nothing.
  if (change.field === "photo") return <li>{`${label}: ${change.to === null ? "−" : "+"}`}</li>;
  if (change.field === "photoOrder") return <li>{label}</li>;
  return <li dir="auto">{t("log.change", { field: label, from: say(change.from), to: say(change.to) })}</li>;
}

/** The language in which two values of words differ: the reader's own where it does. */
function changedIn({ from, to }: FieldChange, locale: Locale): Locale {
  const [before, after] = [(from ?? {}) as LocalizedText, (to ?? {}) as LocalizedText];
  const inOrder = [locale, ...locales.filter((other) => other !== locale)];
  return inOrder.find((lang) => before[lang] !== after[lang]) ?? locale;
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Key of the catalogue for a value that is a code. */
function wordOf(field: string, value: unknown): string | null {
  if (typeof value !== "string") return null;
  if (field === "availability") return `availability.${value}`;
  if (field === "makerRole") return `role.${value}`;
  if (field === "restriction") return `restriction.${value}`;
  if (field === "photoView") return `view.${value}`;
  return null;
}
