import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { quarantineLotAction } from "#features/materials/actions.ts";
import type { Lot } from "#features/materials/schema.ts";
import { Amount } from "#features/materials/ui/amount.tsx";
import { LotChecks } from "#features/materials/ui/lot-checks.tsx";
import { LotShares } from "#features/materials/ui/lot-shares.tsx";
import { Part } from "#features/materials/ui/part.tsx";
import { Said } from "#features/materials/ui/said.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { LotStatePill } from "#features/materials/ui/states.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { lot: Lot; done: string | null; mayRecall: boolean; locale: Locale };

/** A lot: where it is from, what was looked at, who has a part of it, and the way to call it back. */
export function LotView({ lot, done, mayRecall, locale }: Props) {
  const t = useTranslations("materials.office");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/materials?chamber=${lot.chamberId}`}>{t("title")}</BackLink>}
        title={t("lot", { number: lot.number })}
      >
        <LotStatePill state={lot.state} />
        {lot.stateReason && (
          <p>
            <bdi>{lot.stateReason}</bdi>
          </p>
        )}
      </PageHeader>
      <Said done={done} />
      <LotFacts lot={lot} locale={locale} />
      <Part id="checks" title={t("checks")}>
        <LotChecks lot={lot} locale={locale} />
      </Part>
      <Part id="shares" title={t("shares")}>
        <LotShares lot={lot} locale={locale} />
      </Part>
      {lot.state === "cleared" && (
        <Disclosure summary={t("quarantine")}>
          <p className="mb-4 max-w-text">{t("quarantineText")}</p>
          <div className="max-w-form">
            <FieldsForm
              action={quarantineLotAction}
              start={newForm()}
              fields={[
                { kind: "textarea", name: "reason", label: t("fields.reason"), rows: 2, maxLength: 500 },
              ]}
              hidden={{ lotId: lot.id, locale }}
              sentences={materialSentences(locale)}
              submit={t("quarantine")}
              tone="danger"
            />
          </div>
        </Disclosure>
      )}
      {lot.recallId && (
        <p>
          <TextLink href={`/office/materials/recalls/${lot.recallId}`}>{t("seeRecall")}</TextLink>
        </p>
      )}
      {mayRecall && lot.state !== "recalled" && (
        <Part id="recall" title={t("recall")}>
          <p className="max-w-text">{t("recallText")}</p>
          <div>
            <ButtonLink href={`/office/materials/lots/${lot.id}/recall`} tone="secondary">
              {t("recallPreview")}
            </ButtonLink>
          </div>
        </Part>
      )}
    </Container>
  );
}

function LotFacts({ lot, locale }: Pick<Props, "lot" | "locale">) {
  const t = useTranslations("materials.office");
  return (
    <SummaryList
      items={[
        { term: t("material"), value: <Bilingual value={lot.material} locale={locale} /> },
        { term: t("quantity"), value: <Amount milli={lot.quantityMilli} unit={lot.unit} locale={locale} /> },
        { term: t("supplier"), value: <bdi>{lot.supplier}</bdi> },
        { term: t("origin"), value: <bdi>{lot.origin}</bdi> },
        ...(lot.certificate ? [{ term: t("certificate"), value: <bdi>{lot.certificate}</bdi> }] : []),
        ...(lot.permit
          ? [
              {
                term: t("permit"),
                value: (
                  <>
                    <bdi>{lot.permit.number}</bdi> · {t("until")}{" "}
                    <When value={lot.permit.expiresOn} locale={locale} style="short" />
                  </>
                ),
              },
            ]
          : []),
        { term: t("receivedOn"), value: <When value={lot.receivedOn} locale={locale} /> },
        { term: t("pieces"), value: t("piecesCount", { count: lot.pieces }) },
        ...(lot.purchaseId
          ? [
              {
                term: t("purchase"),
                value: <TextLink href={`/office/purchases/${lot.purchaseId}`}>{t("seePurchase")}</TextLink>,
              },
            ]
          : []),
      ]}
    />
  );
}
