import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { isolate } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { contestReturnAction, withdrawReturnAction } from "#features/refunds/actions.ts";
import type { BuyersOrder, BuyersReturn } from "#features/refunds/queries/get-purchase.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  back: BuyersReturn;
  order: BuyersOrder;
  checkoutId: string;
  accessKey: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A return as its buyer follows it: where to send it and until when, what was decided, and how to object. */
export function BuyersReturnView({ back, order, checkoutId, accessKey, sentences, locale }: Props) {
  const t = useTranslations("refunds.buyer");
  const states = useTranslations("refunds.state");
  const hidden = {
    checkoutId,
    orderId: order.id,
    returnId: back.id,
    locale,
    ...(accessKey ? { key: accessKey } : {}),
  };
  return (
    <Card as="section">
      <h2 className="mb-3 text-l">{states(back.state)}</h2>
      <ul className="mb-4 flex flex-col gap-1">
        {back.lines.map((line) => (
          <li key={JSON.stringify(line.title)}>
            <Bilingual value={line.title} locale={locale} /> <bdi dir="ltr">× {line.quantity}</bdi>
          </li>
        ))}
      </ul>
      {back.state === "requested" && (
        <div className="flex flex-col gap-4">
          <div>
            <h3 className="font-semibold">{t("sendTo")}</h3>
            <Bilingual value={back.sendTo.name} locale={locale} as="p" />
            {back.sendTo.address ? (
              <Bilingual value={back.sendTo.address} locale={locale} as="p" />
            ) : (
              <p>{t("noAddress")}</p>
            )}
            <p className="mt-2">{t("sendBy", { date: formatDate(back.sendBy, locale) })}</p>
            <p>{t("label", { number: isolate(order.number) })}</p>
            <p>{t(back.buyerPaysPostage ? "postageYou" : "postageUs")}</p>
          </div>
          <form action={withdrawReturnAction} className="flex flex-col gap-2">
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Checkbox name="confirm" label={t("keepConfirm")} required />
            <div>
              <SubmitButton tone="secondary">{t("keep")}</SubmitButton>
            </div>
          </form>
        </div>
      )}
      {back.inspectionNote && <p dir="auto">{back.inspectionNote}</p>}
      {back.withheld && (
        <p className="mt-2">
          <strong>{t("withheld", { amount: isolate(formatMoney(back.withheld, locale)) })}</strong>{" "}
          <bdi>{back.withheldReason}</bdi>
        </p>
      )}
      {back.settlementNote && (
        <p dir="auto" className="mt-2">
          {back.settlementNote}
        </p>
      )}
      {back.contestUntil && (
        <div className="mt-6 flex flex-col gap-3">
          <h3 className="font-semibold">{t("contestTitle")}</h3>
          <p>{t("contestText", { date: formatDate(back.contestUntil, locale) })}</p>
          <FieldsForm
            action={contestReturnAction}
            start={newForm()}
            hidden={hidden}
            sentences={sentences}
            submit={t("contest")}
            fields={[{ kind: "textarea", name: "reason", label: t("contestWhy"), maxLength: 1000, rows: 4 }]}
          />
        </div>
      )}
    </Card>
  );
}
