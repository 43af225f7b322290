import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { InspectionRow } from "#features/quality/schema.ts";
import { InspectionList } from "#features/quality/ui/inspection-list.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import { QualityTabs } from "#features/quality/ui/quality-tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  inspections: readonly InspectionRow[];
  chamberId: string;
  today: string;
  said: Said;
  locale: Locale;
};

/** A chamber's inspections: to be done, with corrections that are open, and the others. */
export function InspectionsView({ inspections, chamberId, today, said, locale }: Props) {
  const t = useTranslations("quality.office");
  const isOpen = (one: InspectionRow) => one.result === "corrections" && one.settledAt === null;
  const groups = [
    { id: "toDo", rows: inspections.filter(({ state }) => state === "planned").toReversed() },
    { id: "open", rows: inspections.filter(isOpen) },
    { id: "over", rows: inspections.filter((one) => one.state !== "planned" && !isOpen(one)) },
  ] as const;
  return (
    <Frame title={t("tabs.inspections")} lead={t("inspectionsLead")} said={said} locale={locale}>
      <QualityTabs here="inspections" chamberId={chamberId} />
      {inspections.length === 0 && (
        <EmptyState art="tile" title={t("noInspections")}>
          <p>{t("noInspectionsText")}</p>
        </EmptyState>
      )}
      {groups.map(
        ({ id, rows }) =>
          rows.length > 0 && (
            <Part key={id} id={id} title={t(`groups.${id}`)}>
              <InspectionList
                inspections={rows}
                path="/office/quality/inspections"
                named
                {...{ today, locale }}
              />
            </Part>
          ),
      )}
    </Frame>
  );
}
