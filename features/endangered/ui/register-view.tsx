import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink, OnwardLink, TextLink } from "#components/ui/link.tsx";
import type { RegisterLine } from "#features/endangered/queries/list-register.ts";
import { GradePill } from "#features/endangered/ui/grade-history.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type RegisterViewProps = {
  lines: readonly RegisterLine[];
  zone: "office" | "federation";
  /** ISO date in Morocco. */
  today: string;
  locale: Locale;
};

/** Every craft with its grade, who keeps its file, and when it is read again. */
export function RegisterView({ lines, zone, today, locale }: RegisterViewProps) {
  const t = useTranslations("endangered.office");
  const columns = [
    { key: "craft", label: t("craft"), rowHeader: true },
    { key: "grade", label: t("grade") },
    { key: "review", label: t("review") },
    { key: "keeper", label: t("keeper") },
  ] as const;
  const rows = lines.map((line) => ({
    id: line.craftId,
    cells: {
      craft: (
        <TextLink href={`/${zone}/crafts/${line.craftId}`}>
          <Bilingual value={line.name} locale={locale} />
        </TextLink>
      ),
      grade: (
        <span className="flex flex-wrap gap-2">
          <GradePill grade={line.grade} />
          {line.waiting && <StatusPill tone="pending">{t("waiting")}</StatusPill>}
        </span>
      ),
      review: line.nextReviewOn ? (
        <span>
          <When value={line.nextReviewOn} locale={locale} style="short" />
          {line.nextReviewOn < today && <span className="block font-[550]">{t("overdue")}</span>}
        </span>
      ) : (
        "—"
      ),
      keeper: line.keeper ? <Bilingual value={line.keeper} locale={locale} /> : t("nobody"),
    },
  }));
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}`}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      >
        {zone === "office" && <OnwardLink href="/office/readings">{t("toReadings")}</OnwardLink>}
      </PageHeader>
      <DataTable
        caption={t("title")}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<p>{t("none")}</p>}
      />
    </Container>
  );
}
