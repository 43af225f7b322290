import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { LineDto } from "#features/lineage/schema.ts";
import { LineList } from "#features/lineage/ui/line-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = ["proposed", "agreed", "withdrawn", "attested", "declined"] as const;

type LinesViewProps = {
  lines: readonly LineDto[];
  zone: "office" | "studio";
  done: string | undefined;
  locale: Locale;
  /** What can be done besides: a new line, readings that wait. */
  children?: ReactNode;
};

/** Lines of learning of a workshop, or of a chamber's makers; what waits stands first. */
export function LinesView({ lines, zone, done, locale, children }: LinesViewProps) {
  const t = useTranslations("lineage");
  const did = deeds.find((deed) => deed === done);
  const open = lines.filter(({ state }) => state === "proposed");
  const rest = lines.filter(({ state }) => state !== "proposed");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}`}>{t("home")}</BackLink>}
        title={t("title")}
        lead={t(zone === "office" ? "officeLead" : "studioLead")}
      >
        {children}
      </PageHeader>
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      {lines.length === 0 && (
        <EmptyState title={t("none")} art="tile">
          <p>{t(zone === "office" ? "officeNone" : "studioNone")}</p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open" className="flex flex-col gap-3">
          <h2 id="open" className="text-xl">
            {t("waiting")}
          </h2>
          <LineList lines={open} zone={zone} locale={locale} />
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby="rest" className="flex flex-col gap-3">
          <h2 id="rest" className="text-xl">
            {t("decided")}
          </h2>
          <LineList lines={rest} zone={zone} locale={locale} />
        </section>
      )}
    </Container>
  );
}
