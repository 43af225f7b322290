import { useTranslations } from "next-intl";
import { StepArt, type StepArtName } from "#components/art/step-art.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Requirements } from "#features/applications/index.ts";
import { ChamberContactLines } from "#features/applications/ui/chamber-contact.tsx";
import { LandingKinds } from "#features/applications/ui/landing-kinds.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const how: readonly [StepArtName, "how1" | "how2" | "how3" | "how4"][] = [
  ["phone", "how1"],
  ["pieces", "how2"],
  ["workshop", "how3"],
  ["identity", "how4"],
];

/** What anybody may read before they begin: who may register, what to bring, how long it takes, whom to call. */
export function LandingView({ facts, locale }: { facts: Requirements; locale: Locale }) {
  const t = useTranslations("applications.landing");
  const start = (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href="/apply/start" size="l">
        {t("start")}
      </ButtonLink>
      <ButtonLink href="/apply/mine" size="l" tone="secondary">
        {t("resume")}
      </ButtonLink>
    </div>
  );
  return (
    <>
      <Container>
        <PageHeader title={t("title")} lead={t("lead")}>
          <div className="pt-2">{start}</div>
        </PageHeader>
      </Container>
      <Section title={t("howTitle")} tone="sable">
        <ol className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {how.map(([art, key], index) => (
            <li key={key} className="flex items-start gap-4 lg:flex-col">
              <StepArt name={art} size={80} />
              <p>
                <span className="font-[550]">
                  <bdi>{index + 1}.</bdi>{" "}
                </span>
                {t(key)}
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("whoTitle")}>
        <LandingKinds kinds={facts.kinds} locale={locale} />
      </Section>
      <Section tone="sable">
        <div className="grid gap-10 md:grid-cols-2">
          <div className="flex flex-col gap-3">
            <h2 className="text-2xl">{t("timeTitle")}</h2>
            <p>{t("time", { days: facts.answerDays })}</p>
          </div>
          <div className="flex flex-col gap-3">
            <h2 className="text-2xl">{t("privacyTitle")}</h2>
            <p>{t("privacy", { days: facts.draftDays })}</p>
          </div>
        </div>
      </Section>
      <Section title={t("helpTitle")} id="chambers">
        <p className="mb-4 max-w-text">{t("help")}</p>
        <div className="max-w-text border-t border-line">
          {facts.chambers.map((chamber) => (
            <Disclosure key={chamber.id} summary={<Bilingual value={chamber.regionName} locale={locale} />}>
              <ChamberContactLines chamber={chamber} locale={locale} />
            </Disclosure>
          ))}
        </div>
        <div className="pt-8">{start}</div>
      </Section>
    </>
  );
}
