import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormChoices } from "#features/applications/schema.ts";
import { requestTransferAction } from "#features/transfers/actions.ts";
import { agreedWays, type SubjectTransfers } from "#features/transfers/schema.ts";
import { transferSentences } from "#features/transfers/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AskViewProps = {
  subject: SubjectTransfers;
  provinces: FormChoices["provinces"];
  /** The page of the file or the maker. */
  back: string;
  locale: Locale;
};

/** Asks the chamber of another place to take a file or a maker on. */
export function AskView({ subject, provinces, back, locale }: AskViewProps) {
  const t = useTranslations("transfers");
  return (
    <Container width="form" className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={back}>{t("ask.back")}</BackLink>}
        title={t("ask.title")}
        lead={t("ask.lead")}
      >
        <p className="font-[550]">
          <Bilingual value={subject.name} locale={locale} />{" "}
          {subject.number && <bdi dir="ltr">{subject.number}</bdi>}
        </p>
      </PageHeader>
      {subject.mayAsk ? (
        <AskForm {...{ subject, provinces, locale }} />
      ) : (
        <Notice tone="info" title={subject.waiting ? t("ask.waits") : t("ask.not")}>
          {subject.hindrance && <p>{t(`hindrances.${subject.hindrance}`)}</p>}
          {subject.waiting && (
            <OnwardLink href={`/office/transfers/${subject.waiting.id}`}>{t("open")}</OnwardLink>
          )}
        </Notice>
      )}
    </Container>
  );
}

function AskForm({ subject, provinces, locale }: Omit<AskViewProps, "back">) {
  const t = useTranslations("transfers");
  const elsewhere = provinces
    .filter(({ chamberId }) => chamberId !== subject.chamberId)
    .map(({ code, name, region }) => ({
      value: code,
      label: `${pick(name, locale).text} (${pick(region, locale).text})`,
    }));
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "province", label: t("ask.province"), hint: t("ask.provinceHint") },
      ...{ options: elsewhere, placeholder: t("ask.choose") },
    },
    { kind: "text", name: "town", label: t("ask.town"), maxLength: 80 },
    {
      ...{ kind: "textarea", name: "reason", label: t("ask.reason"), hint: t("ask.reasonHint") },
      ...{ maxLength: 500, rows: 3 },
    },
    {
      ...{ kind: "radio", name: "agreedHow", label: t("ask.agreed"), hint: t("ask.agreedHint") },
      options: agreedWays.map((value) => ({ value, label: t(`agreed.${value}`) })),
    },
  ];
  return (
    <FieldsForm
      action={requestTransferAction}
      start={newForm()}
      hidden={{ subjectId: subject.subjectId, locale }}
      fields={fields}
      sentences={transferSentences(locale)}
      submit={t("ask.submit")}
      pending={t("ask.sending")}
      block
    />
  );
}
