import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { getWitnesses } from "#features/provenance/index.ts";
import { operatorFields } from "#features/provenance/ui/witness-fields.ts";
import { nameWitnessAction, retireWitnessAction } from "#features/provenance/witness-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Witness = Awaited<ReturnType<typeof getWitnesses>>[number];
type WitnessProps = { witness: Witness; sentences: Readonly<Record<string, string>>; locale: Locale };

/** One witness: its key, what it last signed, who runs it, and how it is ended. */
export function WitnessView({ witness, sentences, locale }: WitnessProps) {
  const t = useTranslations("provenance.witness");
  const { name, key, operator, createdAt, lastAt, lastSize, retiredAt, isDemonstration } = witness;
  const known = Object.entries(operator).map(([lang, words]) => [`operator.${lang}`, words]);
  const items = [
    { term: t("key"), value: <Code text={key} /> },
    { term: t("since"), value: formatDate(createdAt, locale) },
    {
      term: t("last"),
      value: lastAt
        ? `${formatDate(lastAt, locale, "dateTime")} · ${t("entries", { count: lastSize ?? 0 })}`
        : t("never"),
    },
    ...(retiredAt ? [{ term: t("retiredOn"), value: formatDate(retiredAt, locale) }] : []),
  ];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/transparency">{t("back")}</BackLink>}
        title={t("title")}
        lead={<Code text={name} />}
      />
      {isDemonstration && <Notice title={t("demonstration")} />}
      <SummaryList items={items} />
      {!retiredAt && (
        <>
          <section aria-labelledby="operator" className="flex flex-col gap-4">
            <h2 id="operator" className="text-xl">
              {t("nameTitle")}
            </h2>
            <FieldsForm
              action={nameWitnessAction}
              start={newForm(Object.fromEntries(known))}
              fields={operatorFields((field) => t(field))}
              hidden={{ locale, name }}
              sentences={sentences}
              submit={t("save")}
            />
          </section>
          <section aria-labelledby="retire" className="flex flex-col gap-4">
            <h2 id="retire" className="text-xl">
              {t("retireTitle")}
            </h2>
            <p>{t("retireText")}</p>
            <FieldsForm
              action={retireWitnessAction}
              start={newForm()}
              fields={[{ kind: "confirm", name: "confirmed", label: t("retireConfirm") }]}
              hidden={{ locale, name }}
              sentences={sentences}
              submit={t("retire")}
              tone="danger"
            />
          </section>
        </>
      )}
    </Container>
  );
}

function Code({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="font-mono text-s break-all">
      {text}
    </bdi>
  );
}
