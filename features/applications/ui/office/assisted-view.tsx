import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { sectionPath } from "#features/applications/paths.ts";
import type { ApplicationLine, FormChoices } from "#features/applications/schema.ts";
import { ApplicationCard } from "#features/applications/ui/application-card.tsx";
import { choicesIn } from "#features/applications/ui/choices.ts";
import { AssistedForm, type AssistedWords } from "#features/applications/ui/office/assisted-form.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { type Messages, messages } from "#messages/index.ts";

type AssistedViewProps = {
  chamberId: string;
  choices: FormChoices;
  drafts: readonly ApplicationLine[];
  locale: Locale;
};

/** Where an officer opens an application with somebody, or goes on with one that was begun. */
export function AssistedView({ chamberId, choices, drafts, locale }: AssistedViewProps) {
  const t = useTranslations("applications.office");
  const { office } = messages[locale].applications;
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-8">
          <Notice>{t("conflict")}</Notice>
          <ClientMessages locale={locale} namespaces={["wizard"]}>
            <AssistedForm
              locale={locale}
              chamberId={chamberId}
              choices={{ ...choicesIn(locale, choices, chamberId), crafts: [] }}
              words={problemWords(locale)}
              labels={labelsOf(office)}
              consent={locales.map((each) => ({
                locale: each,
                name: office.languages[each],
                text: messages[each].consents.assisted,
              }))}
            />
          </ClientMessages>
        </div>
        <aside aria-labelledby="drafts-title" className="flex flex-col gap-4">
          <h2 id="drafts-title" className="text-xl">
            {t("drafts")}
          </h2>
          {drafts.length === 0 ? (
            <p className="text-encre-2">{t("noDrafts")}</p>
          ) : (
            <ul className="flex flex-col gap-4">
              {drafts.map((line) => (
                <ApplicationCard
                  key={line.id}
                  line={line}
                  href={sectionPath(line.id, "person")}
                  locale={locale}
                />
              ))}
            </ul>
          )}
        </aside>
      </div>
    </Container>
  );
}

/** The form's own words and no others: what a client component is given goes to the browser whole. */
function labelsOf(office: Messages["applications"]["office"]): AssistedWords {
  const { who, where, counter, field, consentTitle, consentRead, method, signature, signatureHint } = office;
  const { spoken, spokenHint, witness, language, begin } = office;
  return {
    ...{ who, where, counter, field, consentTitle, consentRead, method, signature, signatureHint },
    ...{ spoken, spokenHint, witness, language, begin },
  };
}
