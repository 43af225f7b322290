import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { chamberPath, officePath } from "#features/chambers/paths.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import { useContactFacts } from "#features/chambers/ui/contact-facts.tsx";
import { KnownLines } from "#features/chambers/ui/known-lines.tsx";
import { OfficeAnnexes } from "#features/chambers/ui/office-annexes.tsx";
import { OfficeProvinces } from "#features/chambers/ui/office-provinces.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const deeds = ["details", "seat", "added", "corrected", "closed"] as const;

type ViewProps = {
  chamber: OfficeChamber;
  locale: Locale;
  done: string | undefined;
  /** What stands above everything: notices from the federation. */
  children?: ReactNode;
};

/** What a chamber says of itself, as its own people see it, with the ways to change it for its manager. */
export function ChamberOfficeView({ chamber, locale, done, children }: ViewProps) {
  const t = useTranslations("chambers.office");
  const deed = deeds.find((known) => known === done);
  return (
    <>
      <Container className="flex flex-col gap-4">
        <PageHeader
          eyebrow={<BackLink href="/office">{t("back")}</BackLink>}
          title={<Bilingual value={chamber.name} locale={locale} />}
          lead={t("lead")}
        >
          <OnwardLink href={chamberPath(chamber.key)}>{t("publicLink")}</OnwardLink>
        </PageHeader>
        {deed && (
          <Notice tone="success" role="status">
            {t(`done.${deed}`)}
          </Notice>
        )}
        {!chamber.mayEdit && <Notice>{t("readOnly")}</Notice>}
        {children}
      </Container>
      <SeatSection chamber={chamber} locale={locale} />
      <DetailsSection chamber={chamber} locale={locale} />
      <Section
        title={t("annexesTitle")}
        id="annexes"
        action={
          chamber.mayEdit && (
            <ButtonLink tone="secondary" href={`${officePath}/annexes/new`}>
              {t("annexAdd")}
            </ButtonLink>
          )
        }
      >
        <OfficeAnnexes chamber={chamber} locale={locale} />
      </Section>
      <Section title={t("provincesTitle")} id="provinces" tone="sable">
        <OfficeProvinces provinces={chamber.provinces} locale={locale} />
      </Section>
    </>
  );
}

type PartProps = { chamber: OfficeChamber; locale: Locale };

function SeatSection({ chamber, locale }: PartProps) {
  const t = useTranslations("chambers.office");
  const page = useTranslations("chambers.page");
  return (
    <Section
      title={t("seatTitle")}
      id="seat"
      action={
        chamber.mayEdit && (
          <ButtonLink tone="secondary" href={`${officePath}/seat`}>
            {t("seatEdit")}
          </ButtonLink>
        )
      }
    >
      <p className="text-l">
        {chamber.seat ? <Bilingual value={chamber.seat} locale={locale} /> : page("seatUnknown")}
      </p>
      <KnownLines
        evidence={chamber.seatEvidence}
        source={chamber.seatSource}
        recordedOn={chamber.seatRecordedOn}
        locale={locale}
      />
      {chamber.seatEvidence !== "confirmed" && (
        <Notice tone="warning" className="mt-4">
          {t("seatUnconfirmed")}
        </Notice>
      )}
    </Section>
  );
}

function DetailsSection({ chamber, locale }: PartProps) {
  const t = useTranslations("chambers.office");
  const facts = useContactFacts(chamber, locale, t("none"));
  return (
    <Section
      title={t("detailsTitle")}
      id="details"
      tone="sable"
      action={
        chamber.mayEdit && (
          <ButtonLink tone="secondary" href={`${officePath}/details`}>
            {t("detailsEdit")}
          </ButtonLink>
        )
      }
    >
      <SummaryList
        items={[
          ...facts,
          {
            term: t("intro"),
            value: chamber.intro ? (
              <Bilingual value={chamber.intro} locale={locale} paragraphs />
            ) : (
              <span className="text-encre-2">{t("introNone")}</span>
            ),
          },
        ]}
      />
    </Section>
  );
}
