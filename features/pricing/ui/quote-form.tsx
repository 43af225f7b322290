import { useTranslations } from "next-intl";
import { moneyFigures } from "#components/format/money.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { quotedCurrencies, roundings } from "#features/pricing/schema.ts";
import type { NewQuotePage, QuoteField } from "#features/pricing/ui/read-new-quote.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type FormProps = { page: NewQuotePage; sentences: Readonly<Record<string, string>>; locale: Locale };

/** A quote as fields. It is sent by GET: nothing is recorded before the next page has shown what it does to prices. */
export function QuoteForm({ page, sentences, locale }: FormProps) {
  const t = useTranslations("pricing");
  const { typed, problems, today } = page;
  const fields: (FieldSpec & { name: QuoteField })[] = [
    {
      kind: "radio",
      name: "currency",
      label: t("exchange.currency"),
      options: quotedCurrencies.map((value) => ({ value, label: t(`visitor.currencies.${value}`) })),
    },
    {
      ...{ kind: "text", name: "dirhams", label: t("exchange.dirhams"), hint: t("exchange.dirhamsHint") },
      ...{ dir: "ltr", width: "s", maxLength: 12 },
    },
    {
      ...{ kind: "date", name: "validFrom", label: t("exchange.validFrom") },
      ...{ hint: t("exchange.validFromHint"), min: today },
    },
    {
      ...{ kind: "select", name: "roundToMinor", label: t("exchange.round"), hint: t("exchange.roundHint") },
      options: roundings.map((minor) => ({
        value: String(minor),
        label: moneyFigures(money(minor, "EUR"), locale),
      })),
    },
    {
      ...{ kind: "text", name: "source", label: t("exchange.source"), hint: t("exchange.sourceHint") },
      maxLength: 500,
    },
  ];
  const say = (code: string) => sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const errors = fields.flatMap(({ name, label }) => {
    const code = problems[name];
    return code ? [{ field: name, message: `${label} – ${say(code)}` }] : [];
  });
  return (
    <form
      action={`/${locale}/federation/exchange/new`}
      method="get"
      noValidate
      className="flex flex-col gap-6"
    >
      <ErrorSummary errors={errors} />
      {fields.map((field) => {
        const code = problems[field.name];
        return (
          <FormField
            key={field.name}
            field={field}
            values={[typed[field.name]]}
            error={code ? say(code) : undefined}
          />
        );
      })}
      <div>
        <Button type="submit" name="step" value="check" size="l">
          {t("exchange.toPreview")}
        </Button>
      </div>
    </form>
  );
}
