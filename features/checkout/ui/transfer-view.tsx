import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Unpaid } from "#features/checkout/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a buyer who pays by transfer writes on it, and until when; or what became of it. */
export function TransferView({ unpaid, locale }: { unpaid: Unpaid; locale: Locale }) {
  const t = useTranslations("payment.transfer");
  const { transfer, state } = unpaid;
  if (!transfer || state !== "pending") return <After state={state} />;
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader
        title={t("title", { number: isolate(unpaid.number) })}
        lead={t("lead", { date: formatDate(transfer.dueAt, locale) })}
      />
      <SummaryList
        items={[
          { term: t("amount"), value: <Price value={unpaid.total} locale={locale} className="font-[550]" /> },
          { term: t("reference"), value: <Ltr strong>{transfer.reference}</Ltr> },
          { term: t("holder"), value: <bdi>{transfer.account.holder}</bdi> },
          { term: t("bank"), value: <bdi>{transfer.account.bank}</bdi> },
          { term: t("rib"), value: <Ltr>{inGroups(transfer.account.rib)}</Ltr> },
        ]}
      />
      <Notice>{t("rule")}</Notice>
      <p className="text-s text-encre-2">{t("late")}</p>
    </Container>
  );
}

function Ltr({ children, strong = false }: { children: string; strong?: boolean }) {
  return (
    <bdi dir="ltr" className={`wrap-anywhere tabular-nums ${strong ? "font-[550]" : ""}`}>
      {children}
    </bdi>
  );
}

/** Bank, place, account and key, as cheques print them. */
const inGroups = (rib: string): string =>
  [rib.slice(0, 3), rib.slice(3, 6), rib.slice(6, 22), rib.slice(22)].join(" ");

function After({ state }: { state: Unpaid["state"] }) {
  const t = useTranslations("payment.transfer");
  const door = useTranslations("payment.door");
  const isBack = state === "refund_due" || state === "refunded";
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        title={isBack ? t("refundTitle") : door("expiredTitle")}
        lead={isBack ? t("refundBody") : t("late")}
      />
      {!isBack && <ButtonLink href="/cart">{door("toCart")}</ButtonLink>}
    </Container>
  );
}
