import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { proposeAction } from "#features/lineage/actions.ts";
import type { MyLines } from "#features/lineage/queries/my-lines.ts";
import { lineageKinds, sides } from "#features/lineage/schema.ts";
import type { LineageWords } from "#features/lineage/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ProposeViewProps = {
  mine: MyLines;
  /** What is known already, from a training that was passed with a master. */
  known: Partial<Record<(typeof knownFields)[number], string>>;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Fields that an address may fill in beforehand; the maker reads them and sends the form. */
export const knownFields = ["craftId", "kind", "registryNumber", "sinceYear", "untilYear"] as const;

/** A maker says who taught them, or whom they taught. */
export function ProposeView({ mine, known, sentences, locale }: ProposeViewProps) {
  const t = useTranslations("lineage");
  const consent = useTranslations("consents");
  const [only] = mine.crafts;
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/studio/lineage">{t("title")}</BackLink>}
        title={t("newTitle")}
        lead={t("newLead")}
      />
      <FieldsForm
        action={proposeAction}
        start={newForm({
          side: "apprentice",
          other: "maker",
          craftId: only?.id ?? "",
          kind: "apprenticeship",
          ...known,
        })}
        hidden={{ locale, artisanId: mine.artisanId }}
        sentences={sentences}
        submit={t("newSubmit")}
        fields={[
          ...who(t),
          {
            kind: "select",
            name: "craftId",
            label: t("craft"),
            options: mine.crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
          },
          ...how(t),
          { kind: "confirm", name: "agreed", label: consent("lineage") },
        ]}
      />
    </Container>
  );
}

function who(t: LineageWords): FieldSpec[] {
  const past = { optional: true, maxLength: 120 };
  return [
    {
      kind: "radio",
      name: "side",
      label: t("form.side"),
      options: sides.map((value) => ({ value, label: t(`form.sides.${value}`) })),
    },
    {
      kind: "radio",
      name: "other",
      label: t("form.other"),
      options: (["maker", "past"] as const).map((value) => ({
        value,
        label: t(`form.others.${value}`),
        hint: t(`form.otherHints.${value}`),
      })),
    },
    {
      kind: "text",
      name: "registryNumber",
      label: t("form.number"),
      hint: t("form.numberHint"),
      optional: true,
      dir: "ltr",
      maxLength: 40,
    },
    { kind: "text", name: "name.ar", label: t("form.nameAr"), lang: "ar", dir: "rtl", ...past },
    { kind: "text", name: "name.fr", label: t("form.nameFr"), lang: "fr", dir: "ltr", ...past },
    {
      kind: "text",
      name: "town.ar",
      label: t("form.townAr"),
      lang: "ar",
      dir: "rtl",
      ...past,
      maxLength: 80,
    },
    {
      kind: "text",
      name: "town.fr",
      label: t("form.townFr"),
      lang: "fr",
      dir: "ltr",
      ...past,
      maxLength: 80,
    },
    {
      kind: "text",
      name: "diedYear",
      label: t("form.died"),
      dir: "ltr",
      width: "s",
      optional: true,
      maxLength: 4,
    },
  ];
}

function how(t: LineageWords): FieldSpec[] {
  return [
    {
      kind: "select",
      name: "kind",
      label: t("kind"),
      options: lineageKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    { kind: "text", name: "sinceYear", label: t("form.since"), dir: "ltr", width: "s", maxLength: 4 },
    {
      kind: "text",
      name: "untilYear",
      label: t("form.until"),
      hint: t("form.untilHint"),
      dir: "ltr",
      width: "s",
      optional: true,
      maxLength: 4,
    },
    {
      kind: "textarea",
      name: "evidence",
      label: t("evidence"),
      hint: t("form.evidenceHint"),
      rows: 3,
      maxLength: 1000,
    },
  ];
}
