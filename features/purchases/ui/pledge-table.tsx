import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { ActForm } from "#components/ui/act-form.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { refundPledgeAction, takeDepositAction } from "#features/purchases/actions.ts";
import type { PledgeRow, Purchase } from "#features/purchases/schema.ts";
import { CardRefunds, PaidByPill, PledgeStatePill } from "#features/purchases/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

type Props = { purchase: Purchase; locale: Locale };

/** Who wants how much, what they paid in, and what is to be done about each. */
export function PledgeTable({ purchase, locale }: Props) {
  const t = useTranslations("purchases.office");
  return (
    <DataTable
      caption={t("pledges")}
      captionHidden
      columns={[
        { key: "name", label: t("maker"), rowHeader: true },
        { key: "packages", label: t("packages"), align: "end" },
        { key: "state", label: t("state") },
        { key: "got", label: t("got"), align: "end" },
        { key: "held", label: t("held"), align: "end" },
        { key: "act", label: t("act") },
      ]}
      rows={purchase.pledges.map((row) => ({
        id: row.id,
        cells: {
          name: <Bilingual value={row.name} locale={locale} />,
          packages: formatNumber(row.packages, locale),
          state: (
            <div className="flex flex-col items-start gap-1">
              <PledgeStatePill state={row.state} />
              <PaidByPill row={row} />
              <CardRefunds refunds={row.refunds} locale={locale} />
            </div>
          ),
          got: formatNumber(row.received, locale),
          held: <bdi>{formatMoney(money(row.heldMinor, "MAD"), locale)}</bdi>,
          act: <Act {...{ purchase, row, locale }} />,
        },
      }))}
      empty={<p>{t("noPledges")}</p>}
    />
  );
}

function Act({ purchase, row, locale }: Props & { row: PledgeRow }) {
  const t = useTranslations("purchases.office");
  if (!purchase.mayKeep) return null;
  const about = pick(row.name, locale).text;
  const hidden = { purchaseId: purchase.id, pledgeId: row.id, locale };
  const dirhams = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  if (row.dueBackMinor > 0)
    return (
      <ActForm
        action={refundPledgeAction}
        label={
          row.backByCardMinor === 0
            ? t("payBack", { amount: dirhams(row.dueBackMinor) })
            : row.backByCardMinor === row.dueBackMinor
              ? t("payBackCard", { amount: dirhams(row.dueBackMinor) })
              : t("payBackByCard", { amount: dirhams(row.dueBackMinor), card: dirhams(row.backByCardMinor) })
        }
        {...{ hidden, about }}
        tone="secondary"
      />
    );
  const isAwaited = purchase.state === "open" && row.state === "pledged";
  if (isAwaited || row.missingMinor > 0)
    return (
      <ActForm
        action={takeDepositAction}
        label={t("takeDeposit", {
          amount: dirhams(row.missingMinor > 0 ? row.missingMinor : row.packages * purchase.depositMinor),
        })}
        {...{ hidden, about }}
        tone="secondary"
      />
    );
  return null;
}
