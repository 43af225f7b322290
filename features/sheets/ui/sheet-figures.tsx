import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Card } from "#components/ui/card.tsx";
import type { SheetDto } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a table would do, in figures. */
export function SheetFigures({ sheet, locale }: { sheet: SheetDto; locale: Locale }) {
  const t = useTranslations("sheets.counts");
  const keys = ["rows", "toCreate", "toUpdate", "toKeep", "bad"] as const;
  return (
    <section>
      <h2 className="sr-only">{t("title")}</h2>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {keys.map((key) => (
          <Card key={key} className="flex flex-col-reverse justify-end">
            <dt className="text-s text-encre-2">{t(key)}</dt>
            <dd className="font-heading text-2xl">{formatNumber(sheet[key], locale)}</dd>
          </Card>
        ))}
      </dl>
    </section>
  );
}
