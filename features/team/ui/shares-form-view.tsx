import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { recordSharesAction } from "#features/team/actions.ts";
import type { Team } from "#features/team/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type SharesFormProps = {
  team: Team;
  /** The one piece it is about; null for everything. */
  piece: { id: string; title: LocalizedText } | null;
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Where a manager records how the price is shared from a day on; begins with the rule that holds. */
export function SharesFormView({ team, piece, today, sentences, locale }: SharesFormProps) {
  const t = useTranslations("team.shares");
  const rule = team.rules.find(({ pieceId, isComing }) => !isComing && pieceId === (piece?.id ?? null));
  const text = (basisPoints: number | undefined) => (basisPoints ? String(basisPoints / 100) : "");
  const ofRule = (who: string | null) =>
    text(rule?.parts.find(({ memberId }) => memberId === who)?.basisPoints);
  const part = (name: string, label: string): FieldSpec => ({
    ...{ kind: "text", name: `part.${name}`, label, dir: "ltr", width: "s", maxLength: 6, optional: true },
  });
  const known = [
    ...team.members.map(({ id }) => [`part.${id}`, ofRule(id)] as const),
    ["part.workshop", rule ? ofRule(null) : ""] as const,
  ];
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/team?workshop=${team.artisanId}`}>{t("back")}</BackLink>}
        title={piece ? t("pieceTitle", { piece: pick(piece.title, locale).text }) : t("formTitle")}
        lead={t("formLead")}
      />
      <FieldsForm
        action={recordSharesAction}
        start={newForm({ ...Object.fromEntries(known), validFrom: today })}
        fields={[
          ...team.members.map(({ id, name }) => part(id, name)),
          part("workshop", t("workshop")),
          { kind: "date", name: "validFrom", label: t("validFrom"), hint: t("validFromHint"), min: today },
        ]}
        hidden={{ artisanId: team.artisanId, pieceId: piece?.id ?? "", locale }}
        sentences={sentences}
        submit={t("submit")}
      />
    </Container>
  );
}
