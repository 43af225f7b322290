import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { BodyZone } from "#features/bodies/form-state.ts";
import type { BodyList } from "#features/bodies/queries/list-bodies.ts";
import { BodyTable } from "#features/bodies/ui/body-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type BodiesViewProps = { list: BodyList; locale: Locale; zone: BodyZone };

/** The craft bodies whose files a chamber, or the federation, keeps. */
export function BodiesView({ list, locale, zone }: BodiesViewProps) {
  const t = useTranslations("bodies");
  const of = list.chamberId ? `?chamber=${list.chamberId}` : "";
  const open = list.mayKeep && <ButtonLink href={`/${zone}/bodies/new${of}`}>{t("new")}</ButtonLink>;
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={zone === "office" ? <BackLink href="/office">{t("office")}</BackLink> : t("federation")}
        title={zone === "office" ? t("title") : t("nationalTitle")}
        lead={zone === "office" ? t("lead") : t("nationalLead")}
      >
        {list.bodies.length > 0 && open && <div>{open}</div>}
      </PageHeader>
      <BodyTable
        bodies={list.bodies}
        locale={locale}
        zone={zone}
        empty={
          <EmptyState title={t("none")} art="tile" action={open}>
            <p>{t("noneText")}</p>
          </EmptyState>
        }
      />
    </Container>
  );
}
