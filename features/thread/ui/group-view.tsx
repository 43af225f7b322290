import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { artisanKinds } from "#features/register/schema.ts";
import { writeToGroupAction } from "#features/thread/actions.ts";
import type { Group } from "#features/thread/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type GroupViewProps = {
  chamberId: string;
  group: Group;
  chosen: { craftId: string; kind: string };
  roundId: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Writes to many makers at once: first whom, with how many that is, then what, and a yes to that number. */
export function GroupView({ chamberId, group, chosen, roundId, sentences, locale }: GroupViewProps) {
  const t = useTranslations("thread.group");
  const kinds = useTranslations("thread.kinds");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/messages?chamber=${chamberId}`}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <form method="get" className="flex flex-col gap-6">
        <input type="hidden" name="chamber" value={chamberId} />
        <Select
          name="craft"
          label={t("craft")}
          placeholder={t("all")}
          optional
          defaultValue={chosen.craftId}
          options={group.crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text }))}
        />
        <Select
          name="kind"
          label={t("kind")}
          placeholder={t("all")}
          optional
          defaultValue={chosen.kind}
          options={artisanKinds.map((value) => ({ value, label: kinds(value) }))}
        />
        <div>
          <SubmitButton tone="secondary">{t("count")}</SubmitButton>
        </div>
      </form>
      <Notice
        tone={group.count > 0 ? "info" : "warning"}
        role="status"
        title={t("goesTo", { count: group.count })}
      />
      {group.count > 0 && (
        <FieldsForm
          action={writeToGroupAction}
          start={newForm()}
          fields={[
            { kind: "textarea", name: "body", label: t("body"), maxLength: 2000, rows: 6 },
            { kind: "confirm", name: "confirm", label: t("confirm", { count: group.count }) },
          ]}
          hidden={{ chamberId, ...chosen, count: String(group.count), roundId, locale }}
          sentences={sentences}
          submit={t("send")}
        />
      )}
    </Container>
  );
}
