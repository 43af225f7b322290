import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { recordCommissionAction } from "#features/ledger/actions.ts";
import type { CommissionPage } from "#features/ledger/schema.ts";
import type { CommissionField, NewCommission } from "#features/ledger/ui/read-new-commission.ts";
import { artisanKinds } from "#features/register/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ViewProps = {
  page: NewCommission;
  choices: CommissionPage;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A new share in two steps: what it says, and what that makes of a sale. */
export function NewCommissionView(props: ViewProps) {
  const t = useTranslations("ledger.commission");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/commission">{t("back")}</BackLink>}
        title={t("newTitle")}
        lead={t("rule")}
      />
      <Steps
        steps={[{ label: t("stepWrite") }, { label: t("stepCheck") }]}
        current={props.page.preview ? 2 : 1}
      />
      {props.page.preview ? <Preview {...props} /> : <WriteForm {...props} />}
    </Container>
  );
}

function useFields({ page, choices, locale }: ViewProps): (FieldSpec & { name: CommissionField })[] {
  const t = useTranslations("ledger.commission");
  const kinds = useTranslations("artisan.kind");
  const all = { value: "", label: t("all") };
  const named = (rows: CommissionPage["crafts"] | CommissionPage["chambers"]) => [
    all,
    ...rows.map((row) => ({ value: row.id as string, label: pick(row.name, locale).text })),
  ];
  return [
    { kind: "select", name: "chamberId", label: t("chamber"), options: named(choices.chambers) },
    { kind: "select", name: "craftId", label: t("craft"), options: named(choices.crafts) },
    {
      ...{ kind: "select", name: "makerKind", label: t("makerKind") },
      options: [all, ...artisanKinds.map((value) => ({ value, label: kinds(value) }))],
    },
    {
      ...{ kind: "text", name: "percent", label: t("percent"), hint: t("percentHint") },
      ...{ dir: "ltr", width: "s", maxLength: 6, optional: true },
    },
    {
      ...{ kind: "text", name: "vatPercent", label: t("vatPercent") },
      ...{ dir: "ltr", width: "s", maxLength: 6 },
    },
    {
      ...{ kind: "date", name: "validFrom", label: t("validFrom") },
      ...{ hint: t("validFromHint"), min: page.today },
    },
    { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
  ];
}

/** Sent by GET: nothing is recorded before the next page has shown what it does. */
function WriteForm(props: ViewProps) {
  const t = useTranslations("ledger.commission");
  const { page, sentences, locale } = props;
  const fields = useFields(props);
  const say = (code: string) => sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const errors = fields.flatMap(({ name, label }) => {
    const code = page.problems[name];
    return code ? [{ field: name, message: `${label} – ${say(code)}` }] : [];
  });
  return (
    <form
      action={`/${locale}/federation/commission/new`}
      method="get"
      noValidate
      className="flex flex-col gap-6"
    >
      <ErrorSummary errors={errors} />
      {fields.map((field) => {
        const code = page.problems[field.name];
        return (
          <FormField
            key={field.name}
            field={field}
            values={[page.typed[field.name]]}
            error={code ? say(code) : undefined}
          />
        );
      })}
      <div>
        <Button type="submit" name="step" value="check" size="l">
          {t("toPreview")}
        </Button>
      </div>
    </form>
  );
}

function Preview(props: ViewProps) {
  const t = useTranslations("ledger.commission");
  const { page, sentences, locale } = props;
  const chosen = useFields(props).slice(0, 3);
  const labelOf = (field: (typeof chosen)[number]) =>
    field.kind === "select"
      ? (field.options.find((option) => option.value === page.typed[field.name])?.label ?? t("all"))
      : "";
  const { preview } = page;
  const amounts =
    preview === null || preview === "ends"
      ? [{ term: t("share"), value: t("ends") }]
      : [
          { term: t("example"), value: "" },
          { term: t("partOf"), value: <Price value={preview.part} locale={locale} /> },
          { term: t("vatOf"), value: <Price value={preview.vat} locale={locale} /> },
          { term: t("maker"), value: <Price value={preview.maker} locale={locale} /> },
        ];
  return (
    <>
      <Card as="section" tone="sable" className="flex flex-col gap-4">
        <SummaryList
          items={[
            ...chosen.map((field) => ({ term: field.label, value: labelOf(field) })),
            { term: t("validFrom"), value: formatDate(page.typed.validFrom, locale) },
            { term: t("source"), value: <bdi>{page.typed.source}</bdi> },
            ...amounts,
          ]}
        />
        <p>
          <TextLink
            href={`/federation/commission/new?${new URLSearchParams({ ...page.typed, step: "edit" })}`}
          >
            {t("mend")}
          </TextLink>
        </p>
      </Card>
      <FieldsForm
        action={recordCommissionAction}
        start={newForm()}
        hidden={{ locale, ...page.typed }}
        sentences={sentences}
        submit={t("record")}
        pending={t("recording")}
        fields={[{ kind: "confirm", name: "confirm", label: t("confirm") }]}
      />
    </>
  );
}
