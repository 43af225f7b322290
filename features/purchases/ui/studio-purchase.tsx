import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Became } from "#features/checkout/index.ts";
import {
  payDepositAction,
  pledgeAction,
  receiveByCodeAction,
  withdrawPledgeAction,
} from "#features/purchases/actions.ts";
import type { OwnShare, StudioPurchase } from "#features/purchases/schema.ts";
import { PurchaseFactsList } from "#features/purchases/ui/facts.tsx";
import { purchaseSentences, sentenceOf } from "#features/purchases/ui/sentences.ts";
import { CardRefunds, PledgeStatePill, PurchaseStatePill } from "#features/purchases/ui/states.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type Props = {
  purchase: StudioPurchase;
  /** Back from the payment page: what became of the payment. Null for whoever was not there. */
  became: Became | null;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

const dones = ["pledged", "withdrawn", "received"];

/** A purchase as a maker sees it: what is asked, what they want, and their shares with the code from the counter. */
export function StudioPurchaseView({ purchase, became, done, problem, locale }: Props) {
  const t = useTranslations("purchases.studio");
  const says = useTranslations("purchases.done");
  const { pledge, isOpen } = purchase;
  const hidden = { purchaseId: purchase.id, artisanId: purchase.artisanId, locale };
  const mayPledge = isOpen && (!pledge || pledge.state === "pledged" || pledge.state === "withdrawn");
  const mayWithdraw =
    purchase.state === "open" && (pledge?.state === "pledged" || pledge?.state === "deposited");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/materials?workshop=${purchase.artisanId}`}>{t("title")}</BackLink>}
        title={<Bilingual value={purchase.title} locale={locale} />}
      >
        <PurchaseStatePill state={purchase.state} />
      </PageHeader>
      {done && dones.includes(done) && (
        <Notice tone="success" role="status" title={says(done as "pledged")} />
      )}
      {became && <Returned became={became} locale={locale} />}
      {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      <Bilingual value={purchase.specification} locale={locale} as="p" className="max-w-text" />
      <PurchaseFactsList purchase={purchase} locale={locale} />
      <section aria-labelledby="mine" className="flex flex-col gap-4">
        <h2 id="mine" className="text-2xl">
          {t("mine")}
        </h2>
        {pledge && (
          <div className="flex flex-col gap-2">
            <p className="flex flex-wrap items-center gap-3">
              {t("packages", { count: pledge.packages })} <PledgeStatePill state={pledge.state} />
            </p>
            <p>{t("held", { amount: formatMoney(money(pledge.heldMinor, "MAD"), locale) })}</p>
            <CardRefunds refunds={pledge.refunds} locale={locale} />
            {pledge.isContested && <Notice tone="warning">{t("contested")}</Notice>}
            {pledge.missingMinor > 0 && (
              <Notice
                tone="warning"
                title={t("owes", { amount: formatMoney(money(pledge.missingMinor, "MAD"), locale) })}
              >
                {t("owesText")}
              </Notice>
            )}
          </div>
        )}
        {purchase.state === "open" && pledge?.state === "pledged" && (
          <PayByCard
            {...{ hidden: { ...hidden, pledgeId: pledge.id }, locale }}
            minor={pledge.packages * purchase.depositMinor}
          />
        )}
        {mayPledge && (
          <div className="max-w-form">
            <FieldsForm
              action={pledgeAction}
              start={newForm({ packages: pledge?.state === "pledged" ? String(pledge.packages) : "" })}
              fields={[
                {
                  ...{ kind: "text", name: "packages", label: t("howMany"), hint: t("howManyHint") },
                  ...{ dir: "ltr", width: "s", maxLength: 5 },
                },
              ]}
              hidden={hidden}
              sentences={purchaseSentences(locale)}
              submit={t("pledge")}
            />
          </div>
        )}
        {mayWithdraw && (
          <ActForm action={withdrawPledgeAction} hidden={hidden} label={t("withdraw")} tone="secondary" />
        )}
      </section>
      {purchase.shares.length > 0 && (
        <section aria-labelledby="shares" className="flex flex-col gap-4">
          <h2 id="shares" className="text-2xl">
            {t("shares")}
          </h2>
          {purchase.shares.map((share) => (
            <Share key={share.id} {...{ share, hidden, locale }} />
          ))}
        </section>
      )}
    </Container>
  );
}

/** What became of a payment, for whoever comes back from its page. */
function Returned({ became, locale }: { became: Became; locale: Locale }) {
  const t = useTranslations("purchases");
  if (became === "paid") return <Notice tone="success" role="status" title={t("done.card")} />;
  const title = became === "parked" ? sentenceOf("PAYMENT_PARKED", locale) : t("studio.notYet");
  return <Notice tone="warning" role="status" title={title} />;
}

type PayProps = { hidden: Record<string, string>; minor: number; locale: Locale };

/** The deposit by card, with its sum, and that the counter takes cash as well. */
function PayByCard({ hidden, minor, locale }: PayProps) {
  const t = useTranslations("purchases.studio");
  return (
    <div className="flex max-w-text flex-col items-start gap-2">
      <ActForm
        action={payDepositAction}
        hidden={hidden}
        label={t("payByCard", { amount: formatMoney(money(minor, "MAD"), locale) })}
      />
      <p className="text-s text-encre-2">{t("payText")}</p>
    </div>
  );
}

type ShareProps = { share: OwnShare; hidden: Record<string, string>; locale: Locale };

function Share({ share, hidden, locale }: ShareProps) {
  const t = useTranslations("purchases.studio");
  const lots = useTranslations("materials.lotStates");
  return (
    <div className="flex max-w-form flex-col gap-3 rounded border border-line bg-papier p-4 sm:p-6">
      <h3 className="text-l">
        {t("packages", { count: share.packages })} · <bdi>{share.lot}</bdi>
      </h3>
      {share.receivedAt ? (
        <p>
          {t("receivedOn")} <When value={share.receivedAt} locale={locale} />
        </p>
      ) : share.lotState !== "cleared" ? (
        <p>{t("lotNotReady", { state: lots(share.lotState) })}</p>
      ) : share.balanceMinor > 0 ? (
        <p>{t("payFirst", { amount: formatMoney(money(share.balanceMinor, "MAD"), locale) })}</p>
      ) : (
        <FieldsForm
          action={receiveByCodeAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "text", name: `code.${share.id}`, label: t("code"), hint: t("codeHint") },
              ...{ dir: "ltr", width: "s", maxLength: 6 },
            },
          ]}
          hidden={{ ...hidden, shareId: share.id }}
          sentences={purchaseSentences(locale)}
          submit={t("confirmReceipt")}
        />
      )}
    </div>
  );
}
