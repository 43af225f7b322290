import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import {
  deliverAction,
  receiveSignedAction,
  takeBalanceAction,
  voidShareAction,
} from "#features/purchases/actions.ts";
import type { Delivery, DeliveryShare, Purchase } from "#features/purchases/schema.ts";
import { purchaseSentences } from "#features/purchases/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

type Props = { purchase: Purchase; today: string; locale: Locale };

/** What arrived, each with the list it is handed out by, and the form for the next. */
export function Deliveries({ purchase, today, locale }: Props) {
  const t = useTranslations("purchases.office");
  const left = purchase.packages - purchase.delivered;
  const isOpen = purchase.state === "ordered" && purchase.mayKeep && left > 0;
  return (
    <section id="deliveries" aria-labelledby="deliveries-title" className="flex scroll-mt-4 flex-col gap-6">
      <h2 id="deliveries-title" className="text-2xl">
        {t("deliveries")}
      </h2>
      {purchase.deliveries.length === 0 && <p>{t("noDeliveries")}</p>}
      {purchase.deliveries.map((delivery) => (
        <DeliveryList key={delivery.id} {...{ purchase, delivery, locale }} />
      ))}
      {isOpen && (
        <Disclosure summary={t("newDelivery")} open={purchase.deliveries.length === 0}>
          <div className="max-w-form">
            <p className="mb-4">{t("newDeliveryText", { left: formatNumber(left, locale) })}</p>
            <FieldsForm
              action={deliverAction}
              start={newForm({ receivedOn: today })}
              fields={[
                {
                  ...{ kind: "text", name: "packages", label: t("packages"), dir: "ltr" },
                  ...{ width: "s", maxLength: 7 },
                },
                { kind: "text", name: "number", label: t("lotNumber"), dir: "auto", maxLength: 80 },
                { kind: "text", name: "origin", label: t("origin"), dir: "auto", maxLength: 160 },
                {
                  ...{ kind: "text", name: "certificate", label: t("certificate"), dir: "auto" },
                  ...{ maxLength: 160, optional: true },
                },
                { kind: "date", name: "receivedOn", label: t("receivedOn"), max: today },
              ]}
              hidden={{ purchaseId: purchase.id, locale }}
              sentences={purchaseSentences(locale)}
              submit={t("deliver")}
            />
          </div>
        </Disclosure>
      )}
    </section>
  );
}

type ListProps = { purchase: Purchase; delivery: Delivery; locale: Locale };

function DeliveryList({ purchase, delivery, locale }: ListProps) {
  const t = useTranslations("purchases.office");
  const lots = useTranslations("materials.lotStates");
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-xl">
        {t("deliveryOf", { packages: delivery.packages })}{" "}
        <When value={delivery.receivedOn} locale={locale} style="short" />
      </h3>
      <p>
        <TextLink href={`/office/materials/lots/${delivery.lotId}`}>
          {t("lot", { number: delivery.number })}
        </TextLink>{" "}
        · {lots(delivery.state)}
        {delivery.state === "open" && <span className="block text-encre-2">{t("checkFirst")}</span>}
      </p>
      <DataTable
        caption={t("listOf", { number: delivery.number })}
        captionHidden
        columns={[
          { key: "name", label: t("maker"), rowHeader: true },
          { key: "packages", label: t("packages"), align: "end" },
          { key: "balance", label: t("balance"), align: "end" },
          { key: "code", label: t("code") },
          { key: "act", label: t("received") },
        ]}
        rows={delivery.shares.map((share) => ({
          id: share.id,
          cells: {
            name: <Bilingual value={share.name} locale={locale} />,
            packages: formatNumber(share.packages, locale),
            balance: <bdi>{formatMoney(money(share.balanceMinor, "MAD"), locale)}</bdi>,
            code: share.code ? (
              <bdi dir="ltr" className="tabular-nums">
                {share.code}
              </bdi>
            ) : (
              "–"
            ),
            act: <ShareAct {...{ purchase, delivery, share, locale }} />,
          },
        }))}
      />
      {purchase.mayManage && purchase.state === "ordered" && (
        <Unfetched {...{ delivery, purchase, locale }} />
      )}
    </div>
  );
}

/** Shares whose time to be fetched is over: each with the form that takes it off the list. */
function Unfetched({ purchase, delivery, locale }: ListProps) {
  const t = useTranslations("purchases.office");
  const due = delivery.shares.filter(
    ({ isVoid, receivedAt, voidsFrom: from }) => !isVoid && !receivedAt && from && new Date(from) <= now(),
  );
  if (delivery.state !== "cleared" || due.length === 0) return null;
  return (
    <Disclosure summary={t("unfetchedTitle", { count: due.length })}>
      <p className="mb-4 max-w-text">{t("unfetchedText")}</p>
      {due.map((share) => (
        <div key={share.id} className="mb-6 max-w-form border-t border-line pt-4">
          <h4 className="mb-2 font-semibold">
            <Bilingual value={share.name} locale={locale} /> · {t("packagesOf", { count: share.packages })}
          </h4>
          <FieldsForm
            action={voidShareAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "textarea", name: `reason.${share.id}`, label: t("unfetchedReason") },
                ...{ rows: 2, maxLength: 500 },
              },
              { kind: "confirm", name: `confirmed.${share.id}`, label: t("unfetchedConfirm") },
            ]}
            hidden={{ purchaseId: purchase.id, shareId: share.id, locale }}
            sentences={purchaseSentences(locale)}
            submit={t("unfetchedSubmit")}
            tone="secondary"
          />
        </div>
      ))}
    </Disclosure>
  );
}

function ShareAct({ purchase, delivery, share, locale }: ListProps & { share: DeliveryShare }) {
  const t = useTranslations("purchases.office");
  if (share.voidReason)
    return (
      <span>
        {t("unfetched")} <span dir="auto">{share.voidReason}</span>
      </span>
    );
  if (share.isVoid) return t("void");
  if (share.receivedAt)
    return (
      <span>
        <When value={share.receivedAt} locale={locale} style="short" /> ·{" "}
        {t(`by.${share.receivedBy ?? "signature"}`)}
      </span>
    );
  if (delivery.state !== "cleared" || !purchase.mayKeep) return t("waiting");
  const about = pick(share.name, locale).text;
  const hidden = { purchaseId: purchase.id, shareId: share.id, locale };
  return share.balanceMinor > 0 ? (
    <ActForm action={takeBalanceAction} label={t("takeBalance")} {...{ hidden, about }} tone="secondary" />
  ) : (
    <ActForm action={receiveSignedAction} label={t("sign")} {...{ hidden, about }} tone="secondary" />
  );
}
