import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { rotateKeyAction } from "#features/provenance/actions.ts";
import { type ChamberKeys, keyEnds } from "#features/provenance/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type RotateKeyProps = { chamber: ChamberKeys; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What replacing the key will do, before it is done. */
export function RotateKeyView({ chamber, sentences, locale }: RotateKeyProps) {
  const t = useTranslations("provenance.keys");
  const lines: [IconName, string][] = [
    ["lock", t("will.ends")],
    ["tick", t("will.stays")],
    ["info", t("will.shown")],
  ];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/keys?chamber=${chamber.chamberId}`}>{t("title")}</BackLink>}
        title={t("rotateTitle")}
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
        action={rotateKeyAction}
        start={newForm()}
        fields={[
          {
            kind: "radio",
            name: "reason",
            label: t("reason"),
            options: keyEnds.map((value) => ({ value, label: t(`reasons.${value}`) })),
          },
          { kind: "confirm", name: "confirmed", label: t("confirm") },
        ]}
        hidden={{ chamberId: chamber.chamberId, locale }}
        sentences={sentences}
        submit={t("submit")}
        tone="danger"
      />
    </Container>
  );
}
