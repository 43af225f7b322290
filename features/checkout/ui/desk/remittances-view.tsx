import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { noteAtDoorAction } from "#features/checkout/desk-actions.ts";
import type { MoneyFileRow, MoneyLineRow } from "#features/checkout/index.ts";
import { FileForm } from "#features/checkout/ui/desk/file-form.tsx";
import { FileLists } from "#features/checkout/ui/desk/file-lists.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  files: readonly MoneyFileRow[];
  parked: readonly MoneyLineRow[];
  problem: string | undefined;
  done: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What couriers collected at doors: their files, what did not fit, and parcels that were refused. */
export function RemittancesView({ files, parked, problem, done, sentences, locale }: ViewProps) {
  const t = useTranslations("payment.remittances");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("doneDoor")}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <FileForm source="courier" title={t("bring")} text={t("bringText")} {...{ problem, locale }} />
        <Card as="section" className="flex flex-col gap-4">
          <h2 className="text-l">{t("atDoor")}</h2>
          <p>{t("atDoorText")}</p>
          <FieldsForm
            action={noteAtDoorAction}
            start={newForm({ to: "refused" })}
            hidden={{ locale }}
            sentences={sentences}
            submit={t("note")}
            pending={t("noting")}
            fields={[
              { kind: "text", name: "reference", label: t("reference"), dir: "ltr", maxLength: 60 },
              {
                ...{ kind: "radio", name: "to", label: t("what"), columns: 2 },
                options: (["refused", "returned"] as const).map((value) => ({ value, label: t(value) })),
              },
              { kind: "confirm", name: "confirm", label: t("confirm") },
            ]}
          />
        </Card>
      </div>
      <FileLists place="remittances" {...{ files, parked, locale }} />
    </Container>
  );
}
