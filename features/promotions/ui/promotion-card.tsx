import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { isolate } from "#components/format/number.ts";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { endPromotionAction } from "#features/promotions/actions.ts";
import type { PromotionRow, PromotionZone } from "#features/promotions/schema.ts";
import { PartAndDays, ScopeTitle, Standing } from "#features/promotions/ui/days.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** One promotion: what it takes off, who bears it, and the way to end it. */
export function PromotionCard({
  row,
  zone,
  locale,
}: {
  row: PromotionRow;
  zone: PromotionZone;
  locale: Locale;
}) {
  const t = useTranslations("promotions");
  const dirhams = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const isOpen = row.standing === "coming" || row.standing === "running";
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <ScopeTitle scope={row.scope} locale={locale} />
        <Standing row={row} />
      </div>
      <PartAndDays row={row} locale={locale} />
      <p className="text-s text-encre-2">
        {row.consents
          ? t("byArtisans", row.consents)
          : t(row.bearer === "programme" ? "byProgramme" : "byChamber")}
      </p>
      <p className="text-s text-encre-2">
        {[
          row.code ? t("of.code", { code: isolate(row.code) }) : t("of.automatic"),
          row.budgetMinor === null
            ? t("spent", { spent: dirhams(row.spentMinor) })
            : t("budget", { spent: dirhams(row.spentMinor), budget: dirhams(row.budgetMinor) }),
          row.maxUses !== null && t("uses", { used: row.used, most: row.maxUses }),
          row.perBuyer !== null && t("perBuyer", { count: row.perBuyer }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {isOpen && (
        <Disclosure summary={t("end")}>
          <form action={endPromotionAction} className="flex flex-col gap-4">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="zone" value={zone} />
            <input type="hidden" name="promotionId" value={row.id} />
            <Checkbox name="confirm" id={`confirm-${row.id}`} label={t("endConfirm")} />
            <div>
              <SubmitButton tone="danger">{t("end")}</SubmitButton>
            </div>
          </form>
        </Disclosure>
      )}
    </Card>
  );
}
