import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import type { Custody } from "#features/custody/schema.ts";
import { TransferPill } from "#features/custody/ui/transfer-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type TransferPartProps = { to: "body" | "chamber"; custody: Custody; locale: Locale };

/** Where a body or a chamber is paid and from when on, what may be transferred now, what of its card money was, and what it paid of what it owed. */
export function TransferPart({ to, custody, locale }: TransferPartProps) {
  const { account, transfers, payments, transferableMinor, heldMinor } = custody;
  const t = useTranslations("custody");
  const title = t(`transfersTo.${to}`);
  return (
    <section aria-labelledby="transfers" className="flex flex-col gap-3">
      <h2 id="transfers" className="text-xl">
        {title}
      </h2>
      <p>
        {account
          ? t.rich("paidOnto", {
              holder: () => <bdi>{account.holder}</bdi>,
              last: () => <bdi dir="ltr">•••• {account.lastFour}</bdi>,
            })
          : t("noAccount")}
      </p>
      {account && !account.isUsable && (
        <p>{t("usableFrom", { day: formatDate(account.usableFrom, locale, "dateTime") })}</p>
      )}
      {heldMinor > 0 && transferableMinor < heldMinor && (
        <p>{t("heldBack", { amount: formatMoney(money(Math.max(0, transferableMinor), "MAD"), locale) })}</p>
      )}
      <DataTable
        caption={title}
        captionHidden
        empty={<p>{t("noTransfer")}</p>}
        columns={[
          { key: "day", label: t("proposedOn"), rowHeader: true },
          { key: "amount", label: t("amount"), align: "end" },
          { key: "state", label: t("state") },
          { key: "reference", label: t("bankReference") },
        ]}
        rows={transfers.map((one) => ({
          id: one.id,
          cells: {
            day: formatDate(one.proposedOn, locale, "short"),
            amount: formatMoney(money(one.minor, "MAD"), locale),
            state: <TransferPill state={one.state} />,
            reference: one.note ? (
              <span dir="auto">{one.note}</span>
            ) : (
              <bdi dir="ltr">{one.bankReference}</bdi>
            ),
          },
        }))}
      />
      {payments.length > 0 && (
        <DataTable
          caption={t("payments")}
          columns={[
            { key: "day", label: t("receivedOn"), rowHeader: true },
            { key: "amount", label: t("amount"), align: "end" },
            { key: "reference", label: t("bankReference") },
          ]}
          rows={payments.map((one) => ({
            id: one.id,
            cells: {
              day: formatDate(one.receivedOn, locale, "short"),
              amount: formatMoney(money(one.minor, "MAD"), locale),
              reference: <bdi dir="ltr">{one.bankReference}</bdi>,
            },
          }))}
        />
      )}
    </section>
  );
}
