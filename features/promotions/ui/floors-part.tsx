import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { PieceFloor } from "#features/promotions/schema.ts";
import { FloorForm } from "#features/promotions/ui/floor-form.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

/** The maker's own floor for each piece: one form each. */
export function FloorsPart({ floors, locale }: { floors: readonly PieceFloor[]; locale: Locale }) {
  const t = useTranslations("promotions.floors");
  const of = useTranslations("promotions.studio");
  if (floors.length === 0) return null;
  return (
    <section id="floors" className="flex max-w-text flex-col gap-4">
      <h2 className="text-xl">{t("title")}</h2>
      <p>{t("lead")}</p>
      <ul className="border-t border-line">
        {floors.map(({ id, title, priceMinor, floorMinor }) => (
          <li key={id} className="flex flex-wrap items-end justify-between gap-3 border-b border-line py-4">
            <p className="min-w-0 wrap-anywhere">
              <Bilingual value={title} locale={locale} className="font-[550]" />
              <span className="block text-s text-encre-2">
                {t("price", { amount: formatMoney(money(priceMinor, "MAD"), locale) })}
              </span>
            </p>
            <FloorForm
              pieceId={id}
              start={newForm({ floor: floorMinor === null ? "" : typedOfMinor(floorMinor) })}
              words={{
                ...{ label: t("label"), save: t("save") },
                saveOf: t("saveOf", { title: pick(title, locale).text }),
                ...{ wrong: of("floorWrong"), gone: of("refused") },
              }}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
