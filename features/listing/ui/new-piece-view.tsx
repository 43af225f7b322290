import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { createPieceAction } from "#features/listing/actions.ts";
import { studioPath } from "#features/listing/paths.ts";
import { number, saleFields, wordFields } from "#features/listing/ui/field-specs.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type MyCraft = {
  artisanId: string;
  makerName: LocalizedText;
  craftId: string;
  craftName: LocalizedText;
  mayOffer: boolean;
};

type ViewProps = { crafts: readonly MyCraft[]; sentences: Readonly<Record<string, string>>; locale: Locale };

/** The first step of a piece: what it is called, of which craft, how it is sold and for how much. */
export function NewPieceView({ crafts, sentences, locale }: ViewProps) {
  const t = useTranslations("listing.new");
  const form = useTranslations("listing.form");
  const availability = useTranslations("listing.availability");
  const studio = useTranslations("listing.studio");
  const open = crafts.filter(({ mayOffer }) => mayOffer);
  const several = new Set(open.map(({ artisanId }) => artisanId)).size > 1;
  const options = open.map((one) => ({
    value: `${one.artisanId} ${one.craftId}`,
    label: several
      ? `${pick(one.craftName, locale).text} – ${pick(one.makerName, locale).text}`
      : pick(one.craftName, locale).text,
  }));
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={studioPath}>{studio("title")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {options.length === 0 ? (
        <Notice tone="warning">{studio("mayNotOffer")}</Notice>
      ) : (
        <FieldsForm
          action={createPieceAction}
          start={newForm({ craft: options[0]?.value ?? "", availability: "unique" })}
          hidden={{ locale }}
          sentences={sentences}
          submit={t("submit")}
          pending={form("saving")}
          fields={[
            { kind: "select", name: "craft", label: t("craft"), options },
            ...wordFields(form, "title", locale, { max: 120, hint: form("nameHint"), needed: true }),
            ...saleFields(form, availability),
            number("price", form("price"), { hint: form("priceHint") }),
            number("units", form("unitsNew"), { optional: true }),
            number("weightGrams", form("weight")),
          ]}
        />
      )}
    </Container>
  );
}
