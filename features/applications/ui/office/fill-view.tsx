import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { type Section, stepsIn } from "#features/applications/domain/sections.ts";
import { photoSteps, slotsOf } from "#features/applications/domain/steps.ts";
import { sectionPath } from "#features/applications/paths.ts";
import type { ApplicationDto, FormChoices } from "#features/applications/schema.ts";
import { AnswerForm } from "#features/applications/ui/answer-form.tsx";
import { choicesIn } from "#features/applications/ui/choices.ts";
import { GapList } from "#features/applications/ui/gap-list.tsx";
import { SamePersonNotice } from "#features/applications/ui/office/same-person.tsx";
import { SectionNav } from "#features/applications/ui/office/section-nav.tsx";
import { SendPart } from "#features/applications/ui/office/send-part.tsx";
import { PhotoList } from "#features/applications/ui/photo-list.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { startValues } from "#features/applications/ui/start-values.ts";
import type { StepQuery } from "#features/applications/ui/step-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FillViewProps = {
  file: ApplicationDto;
  section: Section;
  choices: FormChoices;
  query: StepQuery;
  year: number;
  locale: Locale;
};

/** A part of somebody's application as an officer fills it in: several questions a screen, all by keyboard. */
export function FillView({ file, section, choices, query, year, locale }: FillViewProps) {
  const t = useTranslations("applications");
  const { demands } = file;
  const back = `/${locale}${sectionPath(file.id, section)}`;
  return (
    <Container width="page" className="flex flex-col gap-8 pt-4 pb-16">
      <div className="flex flex-col gap-2">
        <BackLink href="/office/applications/new">{t("office.title")}</BackLink>
        <h1 className="text-2xl">
          {file.name ? <Bilingual value={file.name} locale={locale} /> : t("office.unnamed")}
        </h1>
        <p className="text-s text-encre-2">{t("office.conflict")}</p>
      </div>
      <SectionNav file={file} current={section} />
      <SamePersonNotice file={file} />
      <ClientMessages locale={locale} namespaces={["wizard", "consents"]}>
        {section === "pictures" && demands ? (
          <>
            <PhotoList
              file={file}
              kinds={photoSteps.flatMap((step) => slotsOf(step, demands))}
              locale={locale}
              back={back}
              problem={query.problem}
              slot={query.slot}
              columns
            />
            <p>
              <ButtonLink href={sectionPath(file.id, "agreement")} size="l">
                {t("office.save")}
              </ButtonLink>
            </p>
          </>
        ) : (
          <div className="max-w-[52rem]">
            <AnswerForm
              applicationId={file.id}
              locale={locale}
              frame="office"
              steps={stepsIn(section, file.course)}
              from=""
              start={startValues(file, locale, year)}
              choices={choicesIn(locale, choices, file.chamber.id)}
              kept={{ phone: file.phone, cin: file.cin, address: file.hasAddress }}
              kind={file.kind}
              asksEmail={!file.isLinked}
              words={problemWords(locale)}
              submit={t("office.save")}
            />
          </div>
        )}
        {section === "agreement" && <SendPart file={file} query={query} locale={locale} />}
      </ClientMessages>
      {section !== "agreement" && section !== "pictures" ? null : (
        <GapList file={file} frame="office" locale={locale} />
      )}
      {file.viewer.mayWithdraw && (
        <p>
          <TextLink href={sectionPath(file.id, "withdraw")} className="target-slim inline-flex items-center">
            {t("office.withdraw")}
          </TextLink>
        </p>
      )}
    </Container>
  );
}
