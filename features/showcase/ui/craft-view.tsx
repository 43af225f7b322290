import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CraftArt } from "#components/art/craft-art.tsx";
import { familyColour } from "#components/art/families.ts";
import { formatList } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageLead } from "#components/layout/page-lead.tsx";
import { Section } from "#components/layout/section.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { type PieceListDto, toFamily } from "#features/catalogue/index.ts";
import type { CraftPageDto, Named } from "#features/showcase/schema.ts";
import { CraftRecord } from "#features/showcase/ui/craft-record.tsx";
import { craftJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { PiecesSlot } from "#features/showcase/ui/slots.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type CraftViewProps = {
  craft: CraftPageDto;
  list: PieceListDto;
  /** Its makers; null when none is shown. */
  makers: ReactNode;
  locale: Locale;
  Pieces: PiecesSlot;
  /** What the register of crafts knows of it, and who learned it from whom. */
  register?: ReactNode;
  lineage?: ReactNode;
};

/** A craft: what it is, what is on record, who makes it, and what there is to buy. */
export function CraftView({ craft, list, makers, locale, Pieces, register, lineage }: CraftViewProps) {
  const t = useTranslations("showcase.craft");
  const family = useTranslations("catalogue.family");
  const above = useTranslations("showcase.crafts")("title");
  const shown = list.pieces.find(({ image }) => image);
  return (
    <>
      <script {...jsonLd(...craftJsonLd(craft, list.pieces, locale, above))} />
      <PageLead
        crumbs={[
          { label: above, href: "/crafts" },
          { label: <Bilingual value={craft.name} locale={locale} /> },
        ]}
        eyebrow={<Tag colour={familyColour(craft.family).ink}>{family(toFamily(craft.family))}</Tag>}
        title={<Bilingual value={craft.name} locale={locale} />}
        lead={<Bilingual value={craft.summary} locale={locale} paragraphs />}
        picture={
          shown ? (
            <PieceFigure
              piece={shown}
              locale={locale}
              sizes="(min-width: 64rem) 32rem, (min-width: 48rem) 40vw, 100vw"
              priority
            />
          ) : (
            <CraftArt
              family={craft.family}
              size={512}
              className="aspect-square h-auto w-full max-md:max-w-56"
            />
          )
        }
      >
        <CraftFacts craft={craft} locale={locale} />
      </PageLead>
      <Container className="pb-12 sm:pb-16">
        <CraftRecord craft={craft} locale={locale} />
      </Container>
      {register}
      {lineage}
      <Section title={t("makers")} tone="sable">
        {makers ?? <p className="text-encre-2">{t("makersNone")}</p>}
      </Section>
      <Section
        title={t("pieces")}
        action={
          list.total > list.pieces.length && (
            <OnwardLink href={`/search?craft=${craft.key}`}>{t("all", { n: list.total })}</OnwardLink>
          )
        }
      >
        {list.pieces.length > 0 ? (
          <Pieces pieces={list.pieces} locale={locale} />
        ) : (
          <p className="text-encre-2">{t("piecesNone")}</p>
        )}
      </Section>
    </>
  );
}

function CraftFacts({ craft, locale }: { craft: CraftPageDto; locale: Locale }) {
  const t = useTranslations("showcase.craft");
  const named = (things: readonly Named[]) =>
    formatList(
      things.map(({ name }) => pick(name, locale).text),
      locale,
    );
  const items = [
    ...(craft.place ? [{ term: t("place"), value: <Bilingual value={craft.place} locale={locale} /> }] : []),
    ...(craft.materials.length > 0 ? [{ term: t("materials"), value: named(craft.materials) }] : []),
    ...(craft.techniques.length > 0 ? [{ term: t("techniques"), value: named(craft.techniques) }] : []),
  ];
  return items.length > 0 ? <SummaryList items={items} /> : null;
}
