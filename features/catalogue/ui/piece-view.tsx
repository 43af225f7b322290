import { useTranslations } from "next-intl";
import { familyColour } from "#components/art/families.ts";
import { Container } from "#components/layout/container.tsx";
import { Section } from "#components/layout/section.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { MakerLine } from "#features/catalogue/ui/maker-line.tsx";
import { PieceFacts } from "#features/catalogue/ui/piece-facts.tsx";
import { PieceGallery } from "#features/catalogue/ui/piece-gallery.tsx";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { ProvenanceStrip } from "#features/catalogue/ui/provenance-strip.tsx";
import { PurchasePanel } from "#features/catalogue/ui/purchase-panel.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PieceViewProps = {
  piece: PieceDto;
  locale: Locale;
  addToCart?: (formData: FormData) => Promise<void>;
};

/** A piece's page: picture, maker and price first; then what it is, who answers for it, and what else they make. */
export function PieceView({ piece, locale, addToCart }: PieceViewProps) {
  const t = useTranslations("catalogue");
  const craft = <Bilingual value={piece.craft.name} locale={locale} />;
  return (
    <>
      <Container className="pb-12">
        <div className="max-sm:hidden">
          <Breadcrumbs
            items={[
              { label: t("list.title"), href: "/pieces" },
              { label: craft, href: `/search?craft=${piece.craft.key}` },
              { label: <Bilingual value={piece.title} locale={locale} /> },
            ]}
          />
        </div>
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
          <div className="max-sm:-mx-4">
            <PieceGallery piece={piece} locale={locale} />
          </div>
          <div className="flex flex-col gap-4 lg:sticky lg:top-6 lg:self-start">
            <Tag colour={familyColour(piece.craft.family).ink}>{craft}</Tag>
            <Bilingual as="h1" value={piece.title} locale={locale} className="text-3xl" />
            <MakerLine maker={piece.maker} locale={locale} />
            <PurchasePanel piece={piece} locale={locale} addToCart={addToCart} />
          </div>
        </div>
      </Container>
      <Section title={t("piece.about")}>
        <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
          <Prose>
            <Bilingual value={piece.description} locale={locale} paragraphs />
            <p className="text-s text-encre-2">
              <strong>{t("piece.variationTitle")}</strong>{" "}
              {t(piece.availability === "unique" ? "piece.variationUnique" : "piece.variationOther")}
            </p>
          </Prose>
          <PieceFacts piece={piece} locale={locale} />
        </div>
      </Section>
      <Container className="pb-12">
        <ProvenanceStrip piece={piece} locale={locale} />
      </Container>
      {piece.moreByMaker.length > 0 && (
        <Section
          tone="sable"
          title={t("piece.moreTitle")}
          action={<OnwardLink href={`/artisans/${piece.maker.slug}`}>{t("piece.moreLink")}</OnwardLink>}
        >
          <PieceList pieces={piece.moreByMaker} locale={locale} withMaker={false} />
        </Section>
      )}
    </>
  );
}
