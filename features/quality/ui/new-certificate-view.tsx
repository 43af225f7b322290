import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { recordCertificateAction } from "#features/quality/actions.ts";
import type { CertificateChoices, CertificateFile } from "#features/quality/schema.ts";
import { Frame } from "#features/quality/ui/part.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Props = {
  choices: CertificateChoices;
  /** The certificate that the new one follows. */
  renews: CertificateFile | null;
  today: string;
  locale: Locale;
};

/** Writes a certificate down as it is printed. Labels whose scope leaves the maker out are named, and refused. */
export function NewCertificateView({ choices, renews, today, locale }: Props) {
  const t = useTranslations("quality.record");
  const name = (value: LocalizedText) => pick(value, locale).text;
  const levels = Math.max(1, ...choices.labels.map((label) => label.levels));
  const fields: FieldSpec[] = [
    ...(renews ? [] : labelFields()),
    {
      kind: "text",
      name: "number",
      label: t("number"),
      hint: t("numberHint"),
      dir: "ltr",
      width: "m",
      maxLength: 60,
    },
    { kind: "text", name: "issuingBody", label: t("body"), hint: t("bodyHint"), maxLength: 160 },
    {
      ...{ kind: "checkboxes", name: "craftIds", label: t("crafts") },
      options: choices.crafts.map((craft) => ({ value: craft.id, label: name(craft.name) })),
    },
    ...(choices.pieces.length > 0 ? [pieceField()] : []),
    { kind: "date", name: "issuedOn", label: t("issuedOn"), max: today },
    { kind: "date", name: "expiresOn", label: t("expiresOn"), hint: t("expiresHint"), min: today },
  ];
  function labelFields(): FieldSpec[] {
    return [
      {
        ...{ kind: "select", name: "labelId", label: t("label"), placeholder: t("choose") },
        options: choices.labels.map(({ id, name: label, isInScope }) => ({
          value: id,
          label: isInScope ? name(label) : t("outOfScope", { name: name(label) }),
        })),
      },
      {
        ...{ kind: "select", name: "level", label: t("level"), hint: t("levelHint") },
        options: Array.from({ length: levels }, (_, n) => ({ value: String(n + 1), label: String(n + 1) })),
      },
    ];
  }
  function pieceField(): FieldSpec {
    return {
      ...{ kind: "checkboxes", name: "pieceIds", label: t("pieces"), hint: t("piecesHint"), optional: true },
      options: choices.pieces.map((piece) => ({
        value: piece.id,
        // One word for whoever reads from right to left: a number that breaks at its hyphen is read backwards.
        label: `${name(piece.title)} (\u2066${piece.serial.replaceAll("-", "\u2011")}\u2069)`,
      })),
    };
  }
  const [only] = choices.crafts;
  const known = {
    ...{ level: "1", issuingBody: renews?.issuingBody ?? "" },
    ...(choices.crafts.length === 1 && only ? { craftIds: [only.id] } : {}),
  };
  return (
    <Frame
      back={{ href: `/office/quality/workshops/${choices.artisanId}`, label: t("back") }}
      title={t(renews ? "renewTitle" : "title")}
      eyebrow={renews ? <Bilingual value={renews.labelName} locale={locale} /> : undefined}
      lead={<Bilingual value={choices.artisanName} locale={locale} />}
      said={{}}
      width="form"
      locale={locale}
    >
      <FieldsForm
        action={recordCertificateAction}
        start={newForm(known)}
        fields={fields}
        hidden={{
          ...{ locale, artisanId: choices.artisanId, renewsId: renews?.id ?? "" },
          ...(renews ? { labelId: renews.labelId, level: String(renews.level) } : {}),
        }}
        sentences={qualitySentences(locale)}
        submit={t("submit")}
      />
    </Frame>
  );
}
