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
import { discardTransferAction, payTransferAction } from "#features/custody/actions.ts";
import type { TransferDesk } from "#features/custody/schema.ts";
import { TransferPill } from "#features/custody/ui/transfer-pill.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type DeskProps = {
  transfers: readonly TransferDesk[];
  /** The transfer that the address names. */
  asked: string | undefined;
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What bodies and chambers are to be paid, with the account in full; paid by somebody else than proposed it. */
export function TransferDeskView({ transfers, asked, done, sentences, locale }: DeskProps) {
  const t = useTranslations("custody");
  const waiting = transfers.filter(({ state }) => state === "proposed");
  const open = waiting.find(({ id }) => id === asked) ?? waiting[0];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation">{t("federation")}</BackLink>}
        title={t("desk")}
        lead={t("deskLead")}
      />
      {(done === "paid" || done === "discarded") && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
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
          {one === open && <Acts one={one} sentences={sentences} locale={locale} />}
          {one.state === "proposed" && one !== open && (
            <p>
              <OnwardLink href={`/federation/transfers?transfer=${one.id}`}>{t("openTransfer")}</OnwardLink>
            </p>
          )}
        </Card>
      ))}
    </Container>
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
