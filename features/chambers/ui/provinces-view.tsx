import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { attachProvinceAction } from "#features/chambers/actions.ts";
import type { ChamberDto } from "#features/chambers/queries/list-chambers.ts";
import type { ProvinceLine } from "#features/chambers/queries/list-provinces.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ViewProps = {
  provinces: readonly ProvinceLine[];
  chambers: readonly ChamberDto[];
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
  done: boolean;
};

/** Which chamber each province belongs to, and the form that changes it from a day on. */
export function ProvincesView({ provinces, chambers, sentences, locale, done }: ViewProps) {
  const t = useTranslations("chambers.provinces");
  const office = useTranslations("chambers.office");
  const text = (value: ProvinceLine["name"]) => pick(value, locale).text;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <section aria-labelledby="attach" className="max-w-form">
        <h2 id="attach" className="mb-4 text-xl">
          {t("change")}
        </h2>
        <FieldsForm
          action={attachProvinceAction}
          start={newForm()}
          hidden={{ locale }}
          sentences={sentences}
          submit={t("submit")}
          pending={office("saving")}
          fields={[
            {
              kind: "select",
              name: "provinceCode",
              label: office("province"),
              placeholder: office("choose"),
              options: provinces.map(({ code, name }) => ({ value: code, label: text(name) })),
            },
            {
              kind: "select",
              name: "chamberId",
              label: t("chamber"),
              placeholder: office("choose"),
              options: chambers.map(({ id, name }) => ({ value: id, label: text(name) })),
            },
            {
              kind: "date",
              name: "since",
              label: t("since"),
              hint: t("sinceHint"),
              max: dayInMorocco(now()),
            },
            {
              kind: "text",
              name: "source",
              label: office("source"),
              hint: office("sourceHint"),
              maxLength: 500,
            },
          ]}
        />
      </section>
      <section aria-labelledby="today">
        <h2 id="today" className="mb-4 text-xl">
          {t("today")}
        </h2>
        <DataTable
          caption={t("today")}
          captionHidden
          columns={[
            { key: "name", label: office("province"), rowHeader: true },
            { key: "chamber", label: t("chamber") },
            { key: "since", label: office("since") },
            { key: "source", label: office("source") },
          ]}
          rows={provinces.map((line) => ({
            id: line.code,
            cells: {
              name: <Bilingual value={line.name} locale={locale} />,
              chamber: line.chamberName ? (
                <Bilingual value={line.chamberName} locale={locale} />
              ) : (
                t("noChamber")
              ),
              since: line.since && <When value={line.since} locale={locale} style="short" />,
              source: <bdi className="text-s text-encre-2">{line.source}</bdi>,
            },
          }))}
        />
      </section>
    </Container>
  );
}
