import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { setFloorAction } from "#features/promotions/actions.ts";
import type { PieceFloor } from "#features/promotions/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

/** The maker's own floor for each piece: one plain form each. */
export function FloorsPart({ floors, locale }: { floors: readonly PieceFloor[]; locale: Locale }) {
  const t = useTranslations("promotions.floors");
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
            <form action={setFloorAction} className="flex items-end gap-3">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="pieceId" value={id} />
              <TextInput
                name="floor"
                id={`floor-${id}`}
                label={t("label")}
                dir="ltr"
                inputMode="decimal"
                width="xs"
                maxLength={11}
                optional
                defaultValue={floorMinor === null ? "" : typedOfMinor(floorMinor)}
              />
              <Button
                type="submit"
                tone="secondary"
                aria-label={t("saveOf", { title: pick(title, locale).text })}
              >
                {t("save")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
