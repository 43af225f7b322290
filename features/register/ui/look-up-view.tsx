import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { LookUpEntry } from "#features/register/ui/look-up-entry.tsx";
import { LookUpForms } from "#features/register/ui/look-up-forms.tsx";
import { LookUpMakersList } from "#features/register/ui/look-up-makers-list.tsx";
import type { LookUpPage } from "#features/register/ui/read-look-up.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type LookUpViewProps = { page: LookUpPage; locale: Locale };

/** The public register: the answer first when something was asked, then the forms with what was typed. */
export function LookUpView({ page, locale }: LookUpViewProps) {
  const t = useTranslations("register.lookup");
  const answer = <Answer page={page} locale={locale} />;
  const isAnswered = page.answer.kind !== "none" && page.answer.kind !== "not_a_number";
  return (
    <Container className="pb-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="flex flex-col gap-10">
        {isAnswered && (
          <section aria-labelledby="answer" className="flex flex-col gap-4">
            <h2 id="answer" className="text-2xl">
              {t("answer")}
            </h2>
            {answer}
          </section>
        )}
        <LookUpForms
          typed={page.typed}
          crafts={page.crafts}
          locale={locale}
          isWrong={page.answer.kind === "not_a_number"}
        />
        <section className="flex flex-col gap-1 border-t border-line pt-6">
          <h2 className="text-l">{t("cardTitle")}</h2>
          <p>{t("cardText")}</p>
          <p>
            <OnwardLink href="/card-check">{t("cardLink")}</OnwardLink>
          </p>
        </section>
      </div>
    </Container>
  );
}

function Answer({ page: { answer, typed, at }, locale }: LookUpViewProps): ReactNode {
  const t = useTranslations("register.lookup");
  if (answer.kind === "too_many") return <Notice tone="warning" role="alert" title={t("tooMany")} />;
  if (answer.kind === "makers")
    return <LookUpMakersList found={answer.found} typed={typed} locale={locale} />;
  if (answer.kind !== "number") return null;
  if (answer.found.entries.length > 0) {
    return (
      <div className="grid max-w-[48rem] gap-4">
        {answer.found.entries.map((entry) => (
          <LookUpEntry
            key={`${entry.source} ${entry.chamberName.fr}`}
            entry={entry}
            at={at}
            locale={locale}
          />
        ))}
      </div>
    );
  }
  return (
    <Card as="article" className="flex max-w-[48rem] flex-col gap-4">
      <StatusPill tone="neutral">{t("notRegistered")}</StatusPill>
      <p className="font-[550]">
        {t.rich("answerNothing", {
          number: answer.number,
          date: formatDate(at, locale),
          n: (number) => (
            <bdi dir="ltr" className="whitespace-nowrap">
              {number}
            </bdi>
          ),
        })}
      </p>
      <p className="max-w-text">{t("nothingText")}</p>
    </Card>
  );
}
