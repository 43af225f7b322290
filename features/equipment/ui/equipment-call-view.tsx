import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import type { PublicCallPage } from "#features/equipment/queries/public-equipment.ts";
import { phaseOf } from "#features/equipment/schema.ts";
import { CallIntro, FundsList, ItemTable, PhasePill } from "#features/equipment/ui/call-parts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { call: PublicCallPage; today: string; locale: Locale };

/** A call for everybody: what is offered on what terms, by which criteria, with whose money, and what came of it in counts. */
export function EquipmentCallView({ call, today, locale }: Props) {
  const t = useTranslations("equipment");
  const phase = phaseOf(call, today);
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div className="pt-4">
        <BackLink href="/equipment">{t("back")}</BackLink>
        <PageHeader
          title={<Bilingual value={call.title} locale={locale} />}
          eyebrow={<PhasePill phase={phase} />}
        >
          <p>
            {t("keptBy")}{" "}
            <TextLink href={`/chambers/${call.chamberKey}`}>
              <Bilingual value={call.chamberName} locale={locale} />
            </TextLink>
          </p>
        </PageHeader>
      </div>
      <CallIntro call={call} locale={locale} />
      {phase === "open" && (
        <div>
          <ButtonLink href={`/studio/equipment/${call.id}`}>{t("ask")}</ButtonLink>
        </div>
      )}
      {(call.state === "decided" || call.state === "done") && <Results call={call} locale={locale} />}
      <Part id="items" title={t("items")}>
        <ItemTable items={call.items} locale={locale} />
      </Part>
      <Part id="criteria" title={t("criteria")}>
        <p className="max-w-text text-s text-encre-2">{t("criteriaText")}</p>
        <CriteriaList criteria={call.criteria} locale={locale} />
      </Part>
      <Part id="funds" title={t("budget")}>
        <FundsList funds={call.funds} budget={call.budget} locale={locale} />
      </Part>
    </Container>
  );
}

function Results({ call, locale }: Pick<Props, "call" | "locale">) {
  const t = useTranslations("equipment");
  const count = (n: number | null) => (n === null ? t("heldBack") : formatNumber(n, locale));
  return (
    <Part id="results" title={t("results")}>
      <p className="max-w-text text-s text-encre-2">{t("resultsText")}</p>
      <DataTable
        caption={t("results")}
        captionHidden
        columns={[
          { key: "craft", label: t("craft"), rowHeader: true },
          { key: "requests", label: t("requestsCount"), align: "end" },
          { key: "grants", label: t("grantsCount"), align: "end" },
        ]}
        rows={call.results.map((row) => ({
          id: row.craftId,
          cells: {
            craft: <Bilingual value={row.craft} locale={locale} />,
            requests: count(row.requests),
            grants: count(row.grants),
          },
        }))}
      />
    </Part>
  );
}
