import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { familyColour } from "#components/art/families.ts";
import { Container } from "#components/layout/container.tsx";
import { Section } from "#components/layout/section.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { DeliveryLines } from "#features/catalogue/ui/delivery-lines.tsx";
import { MakerLine } from "#features/catalogue/ui/maker-line.tsx";
import { MakerShare } from "#features/catalogue/ui/maker-share.tsx";
import { OtherPieces } from "#features/catalogue/ui/other-pieces.tsx";
import { PieceAbout } from "#features/catalogue/ui/piece-about.tsx";
import { PieceGallery } from "#features/catalogue/ui/piece-gallery.tsx";
import { ProvenanceStrip } from "#features/catalogue/ui/provenance-strip.tsx";
import { PurchasePanel } from "#features/catalogue/ui/purchase-panel.tsx";
import { SafetyBlock } from "#features/catalogue/ui/safety-block.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PieceViewProps = {
  piece: PieceDto;
  locale: Locale;
  addToCart?: (formData: FormData) => Promise<void>;
  /** Under the way into the basket: keep it, share it. */
  tools?: ReactNode;
  /** After everything that is claimed: tell us of something wrong. */
  report?: ReactNode;
  /** Beside what is claimed of the piece: under whom it was made. */
  madeUnder?: ReactNode;
};

/** A piece's page: picture, maker and price first; then what it is, who answers for it, and what else they make. */
export function PieceView({ piece, locale, addToCart, tools, report, madeUnder }: PieceViewProps) {
  const t = useTranslations("catalogue");
  const craft = <Bilingual value={piece.craft.name} locale={locale} />;
  const [first] = piece.offers.toSorted((a, b) => a.price.minor - b.price.minor);
  return (
    <>
      <Container className="pb-12">
        <div className="max-sm:hidden">
          <Breadcrumbs
            items={[
              { label: t("list.title"), href: "/pieces" },
              { label: craft, href: `/crafts/${piece.craft.slug}` },
              { label: <Bilingual value={piece.title} locale={locale} /> },
            ]}
          />
        </div>
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
          <div className="max-sm:-mx-4">
            <PieceGallery piece={piece} locale={locale} />
          </div>
          <div className="flex flex-col gap-4">
            <Tag colour={familyColour(piece.craft.family).ink}>{craft}</Tag>
            <Bilingual as="h1" value={piece.title} locale={locale} className="text-3xl" />
            <MakerLine maker={piece.maker} locale={locale} />
            <PurchasePanel piece={piece} locale={locale} addToCart={addToCart} />
            {tools}
            {first && piece.state === "published" && (
              <>
                <DeliveryLines piece={piece} locale={locale} />
                <MakerShare piece={piece} price={first.price} locale={locale} />
              </>
            )}
          </div>
        </div>
      </Container>
      <Section title={t("piece.about")}>
        <PieceAbout piece={piece} locale={locale} />
      </Section>
      <Container className="flex flex-col gap-10 pb-12">
        {madeUnder}
        <ProvenanceStrip piece={piece} locale={locale} />
        <SafetyBlock piece={piece} locale={locale} />
        {report}
      </Container>
      <OtherPieces piece={piece} locale={locale} />
    </>
  );
}
