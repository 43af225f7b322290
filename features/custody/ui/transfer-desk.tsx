import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { discardTransferAction, payTransferAction, returnTransferAction } from "#features/custody/actions.ts";
import type { OwingPayee, TransferDesk } from "#features/custody/schema.ts";
import { OwingPayees } from "#features/custody/ui/owing-payees.tsx";
import { TransferPill } from "#features/custody/ui/transfer-pill.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type DeskProps = {
  transfers: readonly TransferDesk[];
  owing: readonly OwingPayee[];
  /** The transfer that the address names. */
  asked: string | undefined;
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What bodies and chambers are to be paid, with the account in full; paid by somebody else than proposed it; and who owes us. */
export function TransferDeskView({ transfers, owing, asked, done, sentences, locale }: DeskProps) {
  const t = useTranslations("custody");
  // One at a time: two forms of a page would share the names of their fields.
  const open =
    transfers.find((one) => one.id === asked && mayAct(one)) ??
    transfers.find(({ state }) => state === "proposed");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation">{t("federation")}</BackLink>}
        title={t("desk")}
        lead={t("deskLead")}
      />
      {(done === "paid" || done === "discarded" || done === "returned" || done === "received") && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <OwingPayees payees={owing} {...{ sentences, locale }} />
      {transfers.length === 0 && (
        <EmptyState title={t("noTransfer")} art="tile">
          <p>{t("deskNone")}</p>
        </EmptyState>
      )}
      {transfers.map((one) => (
        <Card as="article" key={one.id} className="flex flex-col gap-4">
          <h2 className="flex flex-wrap items-center gap-3 text-l">
            <Bilingual value={one.name} locale={locale} /> <TransferPill state={one.state} />
          </h2>
          <p className="text-s text-encre-2">{t(`kinds.${one.kind}`)}</p>
          <SummaryList
            items={[
              { term: t("amount"), value: formatMoney(money(one.minor, "MAD"), locale) },
              { term: t("holder"), value: <bdi>{one.holder}</bdi> },
              { term: t("rib"), value: <bdi dir="ltr">{one.rib || `•••• ${one.lastFour}`}</bdi> },
              {
                term: t("accountRecorded"),
                value: t("accountAge", { day: formatDate(one.recordedOn, locale), days: one.accountDays }),
              },
              { term: t("proposedOn"), value: formatDate(one.proposedOn, locale) },
              ...(one.bankReference
                ? [{ term: t("bankReference"), value: <bdi dir="ltr">{one.bankReference}</bdi> }]
                : []),
              ...(one.note ? [{ term: t("reason"), value: <span dir="auto">{one.note}</span> }] : []),
            ]}
          />
          {one === open && one.state === "paid" && <CameBack {...{ one, sentences, locale }} />}
          {one === open && one.state === "proposed" && <Acts {...{ one, sentences, locale }} />}
          {one !== open && mayAct(one) && (
            <p>
              <OnwardLink href={`/federation/transfers?transfer=${one.id}`}>
                {t(one.state === "paid" ? "cameBack" : "openTransfer")}
              </OnwardLink>
            </p>
          )}
        </Card>
      ))}
    </Container>
  );
}

/** Whoever recorded a payment does not record its return. */
const mayAct = ({ state, paidByMe }: TransferDesk) => state === "proposed" || (state === "paid" && !paidByMe);

/** The bank sent the money back. */
function CameBack({
  one,
  sentences,
  locale,
}: { one: TransferDesk } & Pick<DeskProps, "sentences" | "locale">) {
  const t = useTranslations("custody");
  return (
    <section aria-label={t("cameBack")} className="flex flex-col gap-4">
      <p>{t("cameBackText")}</p>
      <FieldsForm
        action={returnTransferAction}
        start={newForm()}
        hidden={{ locale, transferId: one.id }}
        sentences={sentences}
        fields={[{ kind: "textarea", name: "note", label: t("bankSaid"), rows: 2, maxLength: 500 }]}
        submit={t("cameBack")}
        tone="danger"
      />
    </section>
  );
}

function Acts({ one, sentences, locale }: { one: TransferDesk } & Pick<DeskProps, "sentences" | "locale">) {
  const t = useTranslations("custody");
  const common = { start: newForm(), hidden: { locale, transferId: one.id }, sentences };
  return (
    <>
      {one.proposedByMe ? (
        <Notice>{t("errors.SAME_PERSON")}</Notice>
      ) : (
        <FieldsForm
          {...common}
          action={payTransferAction}
          fields={[
            { kind: "text", name: "bankReference", label: t("bankReference"), dir: "ltr", maxLength: 80 },
          ]}
          submit={t("paySubmit")}
        />
      )}
      <Disclosure summary={t("discard")}>
        <FieldsForm
          {...common}
          action={discardTransferAction}
          fields={[{ kind: "textarea", name: "note", label: t("reason"), rows: 2, maxLength: 500 }]}
          submit={t("discard")}
          tone="danger"
        />
      </Disclosure>
    </>
  );
}
