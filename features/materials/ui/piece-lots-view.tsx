import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { attachLotAction } from "#features/materials/actions.ts";
import type { PieceLots } from "#features/materials/schema.ts";
import { Said } from "#features/materials/ui/said.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { piece: PieceLots; done: string | null; locale: Locale };

/** Each material of a piece with the lot it is from: what the chamber checked and handed to its maker. */
export function PieceLotsView({ piece, done, locale }: Props) {
  const t = useTranslations("materials.studio");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/pieces/${piece.pieceId}`}>{t("backToPiece")}</BackLink>}
        title={t("tieTitle")}
        lead={t("tieLead")}
      />
      <Said done={done} />
      {piece.materials.length === 0 && <p>{t("noMaterials")}</p>}
      {piece.materials.map((part) => (
        <section key={part.key} aria-labelledby={`m-${part.key}`} className="flex max-w-form flex-col gap-4">
          <h2 id={`m-${part.key}`} className="text-xl">
            <Bilingual value={part.name} locale={locale} />
          </h2>
          <p>
            {part.lot ? (
              <>
                {part.lotId ? t("tiedTo") : t("typedLot")} <bdi>{part.lot}</bdi>
              </>
            ) : (
              t("noLot")
            )}
          </p>
          {part.choices.length === 0 && part.lotId === null ? (
            <p className="text-encre-2">
              {t("noChoices")} <TextLink href="/studio/materials">{t("myLots")}</TextLink>
            </p>
          ) : (
            <FieldsForm
              action={attachLotAction}
              start={newForm({ [`lotId.${part.key}`]: part.lotId ?? "" })}
              fields={[
                {
                  ...{ kind: "select", name: `lotId.${part.key}`, label: t("lotOf") },
                  options: [
                    { value: "", label: t("none") },
                    ...part.choices.map(({ id, number, name }) => ({
                      value: id,
                      label: `${number} – ${pick(name, locale).text}`,
                    })),
                  ],
                },
              ]}
              hidden={{ pieceId: piece.pieceId, materialKey: part.key, locale }}
              sentences={materialSentences(locale)}
              submit={t("tie")}
            />
          )}
        </section>
      ))}
    </Container>
  );
}
