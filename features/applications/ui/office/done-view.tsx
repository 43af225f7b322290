import { useTranslations } from "next-intl";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/isolate.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { ChamberContactLines } from "#features/applications/ui/chamber-contact.tsx";
import { LinkForm } from "#features/applications/ui/office/link-form.tsx";
import { PrintButton } from "#features/applications/ui/office/print-button.tsx";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

type DoneViewProps = { file: ApplicationDto; wasOffered: boolean; locale: Locale };

/** After an officer has sent a file: a receipt for the person in their language, and an account of their own if they want one. */
export function DoneView({ file, wasOffered, locale }: DoneViewProps) {
  const t = useTranslations("applications.office");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <div className="print:hidden">
        <PageHeader title={t("sent")} lead={t("sentText")} />
      </div>
      <Receipt file={file} />
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton label={t("print")} />
        <ButtonLink href={`/office/applications/${file.id}`} tone="secondary">
          {t("openFile")}
        </ButtonLink>
        <ButtonLink href="/office/applications/new" tone="secondary">
          {t("another")}
        </ButtonLink>
      </div>
      <section aria-labelledby="link-title" className="flex flex-col gap-4 print:hidden">
        <h2 id="link-title" className="text-xl">
          {t("linkTitle")}
        </h2>
        {wasOffered && <Notice tone="success" role="status" title={t("linkSent")} />}
        {file.isLinked ? (
          <p>{t("linked")}</p>
        ) : (
          <>
            <p>{file.isOffered && !wasOffered ? t("linkOffered") : t("linkText")}</p>
            <ClientMessages locale={locale}>
              <LinkForm
                applicationId={file.id}
                locale={locale}
                email={file.email ?? ""}
                words={problemWords(locale)}
                labels={{ email: t("linkEmail"), send: t("link") }}
              />
            </ClientMessages>
          </>
        )}
      </section>
    </Container>
  );
}

/** In the language the person is written to, whatever the officer's is. */
function Receipt({ file }: { file: ApplicationDto }) {
  const { locale } = file;
  const t = createTranslator({ locale, messages: messages[locale], namespace: "applications.office" });
  return (
    <section lang={locale} dir={directionOf(locale)}>
      <Card className="flex flex-col gap-3">
        <h2 className="text-l">{t("receipt")}</h2>
        <p className="font-text text-2xl font-semibold">
          <bdi dir="ltr">{file.number}</bdi>
        </p>
        <p>
          {t("receiptText", {
            number: isolate(file.number ?? ""),
            chamber: pick(file.chamber.name, locale).text,
            date: file.submittedAt ? formatDate(file.submittedAt, locale) : "",
            due: file.dueAt ? formatDate(file.dueAt, locale) : "",
          })}
        </p>
        <ChamberContactLines chamber={file.chamber} locale={locale} />
      </Card>
    </section>
  );
}
