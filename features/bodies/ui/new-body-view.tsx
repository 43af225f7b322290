import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { createBodyAction } from "#features/bodies/actions.ts";
import type { BodyZone } from "#features/bodies/form-state.ts";
import type { BodyChoices } from "#features/bodies/queries/form-choices.ts";
import type { Question } from "#features/bodies/ui/body-answer.tsx";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import { wordQuestions } from "#features/bodies/ui/word-questions.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type NewBodyViewProps = { choices: BodyChoices; locale: Locale; zone: BodyZone };

/** Opens the file of a body: what it is called and where it belongs. Members, offices and founding follow on its page. */
export function NewBodyView({ choices, locale, zone }: NewBodyViewProps) {
  const t = useTranslations("bodies");
  const { chamberId, provinces, parents } = choices;
  const option = ({ id, name }: { id: string; name: (typeof provinces)[number]["name"] }) => ({
    value: id,
    label: pick(name, locale).text,
  });
  const above = [...parents.provincial, ...parents.regional];
  const place: Question[] = chamberId
    ? [
        {
          kind: "choice",
          name: "level",
          label: t("level"),
          hint: t("levelHint"),
          placeholder: t("choose"),
          options: (["provincial", "regional"] as const).map((value) => ({
            value,
            label: t(`levels.${value}`),
          })),
        },
        {
          kind: "choice",
          name: "provinceCode",
          label: t("province"),
          hint: t("provinceHint"),
          placeholder: t("choose"),
          options: provinces.map(option),
          optional: true,
        },
        ...(above.length > 0
          ? [
              {
                kind: "choice" as const,
                name: "parentId",
                label: t("partOf"),
                hint: t("partOfHint"),
                placeholder: t("partOfNone"),
                options: above.map(option),
                optional: true,
              },
            ]
          : []),
      ]
    : [];
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/bodies`}>{t("back")}</BackLink>}
        title={t("newTitle")}
        lead={t("newLead")}
      />
      <ClientMessages locale={locale} namespaces={["bodies", "errors"]}>
        <BodyForm
          id="new"
          action={createBodyAction}
          hidden={{
            locale,
            zone,
            chamberId: chamberId ?? "",
            ...(chamberId ? {} : { level: "national" }),
          }}
          questions={[...place, ...wordQuestions(t)]}
          submit={t("create")}
        />
      </ClientMessages>
    </Container>
  );
}
