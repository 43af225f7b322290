import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import type { SellerRecord } from "#features/documents/queries/get-seller.ts";
import { legalForms, vatRegimes } from "#features/documents/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SellerFormProps = {
  action: (last: KeptForm, data: FormData) => Promise<KeptForm>;
  hidden: Readonly<Record<string, string>>;
  /** The record in force, which the form begins with. */
  last: SellerRecord | undefined;
  sentences: Readonly<Record<string, string>>;
  now: Date;
  locale: Locale;
};

/** What a seller's invoices carry, to be recorded from a day on. Everything but name, day and source may be unknown. */
export function SellerForm({ action, hidden, last, sentences, now, locale }: SellerFormProps) {
  const t = useTranslations("documents.seller");
  const words = useTranslations("documents");
  const words2 = (name: string, label: string, lang: "fr" | "ar"): FieldSpec => ({
    kind: "text",
    name: `${name}.${lang}`,
    label,
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    maxLength: 300,
    optional: true,
  });
  const figures = (name: string, label: string, maxLength: number): FieldSpec => ({
    kind: "text",
    ...{ name, label, maxLength },
    dir: "ltr",
    optional: true,
  });
  return (
    <FieldsForm
      action={action}
      start={newForm(startOf(last, dayInMorocco(now)))}
      hidden={{ ...hidden, locale }}
      sentences={sentences}
      submit={t("record")}
      pending={t("saving")}
      fields={[
        { kind: "date", name: "validFrom", label: t("since") },
        { kind: "text", name: "name", label: t("name"), maxLength: 160 },
        {
          kind: "select",
          name: "form",
          label: words("legal.form"),
          optional: true,
          options: [
            { value: "", label: t("unknown") },
            ...legalForms.map((value) => ({ value, label: words(`form.${value}`) })),
          ],
        },
        { kind: "text", name: "address", label: words("legal.address"), maxLength: 240, optional: true },
        figures("ice", words("legal.ice"), 15),
        figures("taxId", words("legal.taxId"), 12),
        figures("register", words("legal.register"), 60),
        {
          kind: "select",
          name: "vatRegime",
          label: words("legal.vatRegime"),
          optional: true,
          options: [
            { value: "", label: t("unknown") },
            ...vatRegimes.map((value) => ({ value, label: words(`regime.${value}`) })),
          ],
        },
        { ...figures("vatPercent", t("rate"), 5), hint: t("rateHint") },
        words2("vatMention", t("mentionFr"), "fr"),
        words2("vatMention", t("mentionAr"), "ar"),
        words2("exportMention", t("exportFr"), "fr"),
        words2("exportMention", t("exportAr"), "ar"),
        { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
      ]}
    />
  );
}

function startOf(last: SellerRecord | undefined, today: string): Record<string, string> {
  return {
    validFrom: today,
    name: last?.name ?? "",
    form: last?.form ?? "",
    address: last?.address ?? "",
    ice: last?.ice ?? "",
    taxId: last?.taxId ?? "",
    register: last?.register ?? "",
    vatRegime: last?.vatRegime ?? "",
    vatPercent: last?.vatBasisPoints ? String(last.vatBasisPoints / 100) : "",
    "vatMention.fr": last?.vatMention?.fr ?? "",
    "vatMention.ar": last?.vatMention?.ar ?? "",
    "exportMention.fr": last?.exportMention?.fr ?? "",
    "exportMention.ar": last?.exportMention?.ar ?? "",
  };
}
