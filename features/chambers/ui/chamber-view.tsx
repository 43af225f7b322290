import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { OnwardLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PublicChamber } from "#features/chambers/schema.ts";
import { useContactFacts } from "#features/chambers/ui/contact-facts.tsx";
import { KnownLines } from "#features/chambers/ui/known-lines.tsx";
import { PublicAnnexes } from "#features/chambers/ui/public-annexes.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ChamberViewProps = {
  chamber: PublicChamber;
  locale: Locale;
  /** The list of its craft bodies; nothing when there are none. */
  bodies: ReactNode;
};

/** A chamber's public page: where it is and how sure that is, how it is reached, whom it serves, and what one can do there. */
export function ChamberView({ chamber, locale, bodies }: ChamberViewProps) {
  const t = useTranslations("chambers.page");
  return (
    <>
      <Container className="pb-4">
        <Breadcrumbs
          items={[
            { label: t("crumb"), href: "/chambers" },
            { label: <Bilingual value={chamber.region} locale={locale} /> },
          ]}
        />
        <PageHeader title={<Bilingual value={chamber.name} locale={locale} />}>
          {chamber.intro && <Bilingual value={chamber.intro} locale={locale} paragraphs className="text-l" />}
        </PageHeader>
        <Facts chamber={chamber} locale={locale} />
      </Container>
      <WhatToDo />
      <Section title={t("annexes")} id="annexes">
        <PublicAnnexes annexes={chamber.annexes} locale={locale} />
      </Section>
      <Section title={t("provinces")} id="provinces" tone="sable">
        {chamber.provinces.length === 0 ? (
          <p className="text-encre-2">{t("provincesNone")}</p>
        ) : (
          <>
            <p className="mb-4 max-w-text">{t("provincesText")}</p>
            <ul className="gap-x-10 sm:columns-2 lg:columns-3">
              {chamber.provinces.map(({ code, name }) => (
                <li key={code} className="py-1">
                  <Bilingual value={name} locale={locale} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={t("bodies")} id="bodies">
        {bodies ?? <p className="text-encre-2">{t("bodiesNone")}</p>}
      </Section>
    </>
  );
}

type PartProps = { chamber: PublicChamber; locale: Locale };

function Facts({ chamber, locale }: PartProps) {
  const t = useTranslations("chambers.page");
  const all = useTranslations("chambers");
  const contact = useContactFacts(chamber, locale);
  const seat = (
    <>
      {chamber.seat ? <Bilingual value={chamber.seat} locale={locale} /> : t("seatUnknown")}
      <KnownLines
        evidence={chamber.seatEvidence}
        source={chamber.seatSource}
        recordedOn={chamber.seatRecordedOn}
        locale={locale}
      />
    </>
  );
  return (
    <>
      {chamber.seatEvidence !== "confirmed" && (
        <Notice tone="warning" title={t("notConfirmed")} className="mb-6">
          <p>{t("notConfirmedText")}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          {
            term: all("region"),
            value: (
              <TextLink href={`/regions/${chamber.regionSlugs[locale]}`}>
                <Bilingual value={chamber.region} locale={locale} />
              </TextLink>
            ),
          },
          { term: t("seat"), value: seat },
          ...contact,
          {
            term: t("artisans"),
            value: all("artisans", { n: chamber.artisans }),
            action: chamber.artisans > 0 && (
              <OnwardLink href={`/artisans?chamber=${chamber.key}`}>{t("artisansLink")}</OnwardLink>
            ),
          },
        ]}
      />
      {contact.length === 0 && <p className="mt-4 text-encre-2">{t("contactNone")}</p>}
    </>
  );
}

function WhatToDo() {
  const t = useTranslations("chambers.page");
  return (
    <Section title={t("doTitle")} tone="sable">
      <div className="grid gap-4 sm:grid-cols-2">
        <Card className="flex flex-col items-start gap-3">
          <h3 className="text-l">{t("applyTitle")}</h3>
          <p>{t("applyText")}</p>
          <ButtonLink href="/apply" className="mt-auto">
            {t("applyLink")}
          </ButtonLink>
        </Card>
        <Card className="flex flex-col items-start gap-3">
          <h3 className="text-l">{t("checkTitle")}</h3>
          <p>{t("checkText")}</p>
          <ButtonLink href="/card-check" tone="secondary" className="mt-auto">
            {t("checkLink")}
          </ButtonLink>
        </Card>
      </div>
    </Section>
  );
}
