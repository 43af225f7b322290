import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { BuyersOrder } from "#features/refunds/queries/get-purchase.ts";
import { BuyersReturnView } from "#features/refunds/ui/buyers-return.tsx";
import { ChooseUnits } from "#features/refunds/ui/choose-units.tsx";
import { ConfirmBack } from "#features/refunds/ui/confirm-back.tsx";
import type { BackPage } from "#features/refunds/ui/read-back-page.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BackViewProps = { page: BackPage; sentences: Readonly<Record<string, string>>; locale: Locale };

const dones = ["cancelled", "asked", "kept", "contested"] as const;

/** A buyer's page to cancel or send back: what is going on, the choice, and the amount before anything is done. */
export function BackView({ page, sentences, locale }: BackViewProps) {
  const t = useTranslations("refunds.buyer");
  const errors = useTranslations("errors");
  const { order, what, accessKey, problem, home } = page;
  const done = dones.find((one) => one === page.done);
  const mayGo = what === "cancel" ? order.mayCancel : order.returnUntil !== null;
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={home}>{t("back")}</BackLink>}
        title={t(what === "cancel" ? "cancelTitle" : "returnTitle", { number: isolate(order.number) })}
        lead={mayGo ? lead(order, what, t, locale) : undefined}
      />
      <div className="flex flex-col gap-8">
        {done && <Notice tone="success" role="status" title={t(`done.${done}`)} />}
        {problem && <Notice tone="warning" role="alert" title={errors(problem)} />}
        {what === "return" &&
          order.returns.map((back) => (
            <BuyersReturnView
              key={back.id}
              back={back}
              order={order}
              checkoutId={page.checkoutId}
              {...{ accessKey, sentences, locale }}
            />
          ))}
        <Step page={page} mayGo={mayGo} locale={locale} />
      </div>
    </Container>
  );
}

function lead(
  order: BuyersOrder,
  what: BackPage["what"],
  t: ReturnType<typeof useTranslations<"refunds.buyer">>,
  locale: Locale,
) {
  if (what === "cancel") return t("cancelLead");
  return t("returnLead", { date: formatDate(order.returnUntil ?? "", locale) });
}

function Step({ page, mayGo, locale }: { page: BackPage; mayGo: boolean; locale: Locale }) {
  const t = useTranslations("refunds.buyer");
  const { order, what, accessKey, chosen, units, preview, checkoutId, changeHref } = page;
  if (!mayGo && order.stand === "cash") return <Notice tone="info">{t("standCash")}</Notice>;
  if (!mayGo) return order.returns.length === 0 ? <Notice tone="info" title={t("notNow")} /> : null;
  if (preview)
    return (
      <ConfirmBack {...{ checkoutId, order, what, accessKey, chosen, units, preview, changeHref, locale }} />
    );
  return (
    <>
      {page.choseNothing && <Notice tone="warning" role="alert" title={t("nothing")} />}
      <ChooseUnits {...{ order, what, accessKey, chosen, locale }} />
    </>
  );
}
