import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { endStaffAction } from "#features/staff/actions.ts";
import type { StaffPerson } from "#features/staff/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type EndViewProps = { person: StaffPerson; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What ending somebody's work will do, before it is done. */
export function EndView({ person, sentences, locale }: EndViewProps) {
  const t = useTranslations("staff");
  const name = isolate(person.name ?? person.email);
  const lines: [IconName, string][] = [
    ["lock", t("will.out")],
    ["clock", t("will.files", { count: person.files })],
    ["info", t("will.kept")],
  ];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/staff/${person.userId}?chamber=${person.chamberId}`}>
            <bdi>{person.name ?? person.email}</bdi>
          </BackLink>
        }
        title={t("endPage", { name })}
      />
      <Card tone="sable" as="section">
        <h2 className="mb-3 text-l">{t("will.title")}</h2>
        <ul className="flex flex-col gap-3">
          {lines.map(([icon, words]) => (
            <li key={icon} className="flex gap-3">
              <Icon name={icon} className="mt-1" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </Card>
      <FieldsForm
        action={endStaffAction}
        start={newForm()}
        fields={[{ kind: "confirm", name: "confirm", label: t("endConfirm") }]}
        hidden={{ chamberId: person.chamberId, userId: person.userId, locale }}
        sentences={sentences}
        submit={t("endSubmit")}
        pending={t("pending")}
        tone="danger"
      />
    </Container>
  );
}
