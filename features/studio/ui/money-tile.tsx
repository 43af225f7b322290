import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Price } from "#components/format/price.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { HomeMoney } from "#features/studio/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What is due, when the next part of it can be paid, and what is on its way to the bank: as the ledger has it. */
export function MoneyTile({ sums, locale }: { sums: HomeMoney; locale: Locale }) {
  const t = useTranslations("studio.due");
  const say = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  return (
    <Card as="section" className="flex flex-col items-start gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <Price value={money(sums.dueMinor, "MAD")} locale={locale} className="text-2xl" />
      <ul className="flex flex-col gap-2">
        {sums.readyMinor > 0 && <Line icon="tick">{t("ready", { amount: say(sums.readyMinor) })}</Line>}
        {sums.nextAt && <Line icon="clock">{t("next", { date: formatDate(sums.nextAt, locale) })}</Line>}
        {sums.transitMinor > 0 && (
          <Line icon="truck">{t("transit", { amount: say(sums.transitMinor) })}</Line>
        )}
        {sums.owedMinor > 0 && <Line icon="warning">{t("owed", { amount: say(sums.owedMinor) })}</Line>}
        {sums.dueMinor + sums.transitMinor + sums.owedMinor === 0 && <Line icon="info">{t("none")}</Line>}
      </ul>
      <div className="mt-auto">
        <OnwardLink href="/studio/earnings">{t("open")}</OnwardLink>
      </div>
    </Card>
  );
}

function Line({
  icon,
  children,
}: {
  icon: "tick" | "clock" | "truck" | "warning" | "info";
  children: string;
}) {
  return (
    <li className="flex items-start gap-2">
      <Icon name={icon} size={18} className="mt-1 shrink-0" />
      <span>{children}</span>
    </li>
  );
}
