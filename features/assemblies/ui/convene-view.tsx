import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { conveneAction } from "#features/assemblies/actions.ts";
import { meetingKinds } from "#features/assemblies/schema.ts";
import type { Zone } from "#features/assemblies/ui/read-meetings.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type ConveneProps = {
  /** Bodies whose members the reader may call; one of them in an office. */
  bodies: readonly { id: Id<"body">; name: LocalizedText }[];
  zone: Zone;
  back: { href: string; label: string };
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Calls members to a meeting. */
export function ConveneView({ bodies, zone, back, sentences, locale }: ConveneProps) {
  const t = useTranslations("assemblies");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={back.href}>{back.label}</BackLink>}
        title={t("convene")}
        lead={t("conveneLead")}
      />
      <FieldsForm
        action={conveneAction}
        start={newForm({ bodyId: bodies[0]?.id ?? "", kind: "assembly" })}
        hidden={{ locale, zone }}
        sentences={sentences}
        submit={t("conveneSubmit")}
        fields={[
          {
            ...{ kind: "select", name: "bodyId", label: t("body") },
            options: bodies.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
          },
          {
            ...{ kind: "radio", name: "kind", label: t("kind") },
            options: meetingKinds.map((value) => ({
              value,
              label: t(`titles.${value}`),
              hint: t(`kindHints.${value}`),
            })),
          },
          { kind: "minute", name: "heldAt", label: t("heldAt") },
          { kind: "text", name: "place", label: t("place"), maxLength: 200 },
          {
            kind: "textarea",
            name: "agenda",
            label: t("agenda"),
            hint: t("agendaHint"),
            rows: 6,
            maxLength: 4000,
          },
        ]}
      />
    </Container>
  );
}
