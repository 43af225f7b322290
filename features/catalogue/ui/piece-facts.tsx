import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDimensions, formatWeight } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import { SizeDrawing } from "#features/catalogue/ui/size-drawing.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

/** What it is made of and how, how large and heavy it is, whose work it is, and how to look after it. */
export function PieceFacts({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  const more = useTranslations("pricing.piece");
  const items = [
    {
      term: t("craft"),
      value: (
        <TextLink href={`/crafts/${piece.craft.slug}`}>
          <Bilingual value={piece.craft.name} locale={locale} />
        </TextLink>
      ),
    },
    piece.materials.length > 0 && {
      term: t("materials"),
      value: <Names of={piece.materials} locale={locale} />,
    },
    piece.techniques.length > 0 && {
      term: more("techniques"),
      value: <Names of={piece.techniques} locale={locale} />,
    },
    { term: more("role"), value: <Declared>{more(`roles.${piece.makerRole}`)}</Declared> },
    piece.madeYear !== null && {
      term: more("madeYear"),
      value: (
        <Declared>
          <bdi>{piece.madeYear}</bdi>
        </Declared>
      ),
    },
    (piece.hoursOfWork || piece.hands) && {
      term: more("time"),
      value: (
        <Declared>
          {[
            piece.hoursOfWork && more("hours", { n: piece.hoursOfWork }),
            piece.hands && more("hands", { n: piece.hands }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Declared>
      ),
    },
    sizeOf(piece, locale) && { term: t("size"), value: <Size piece={piece} locale={locale} /> },
    { term: t("weight"), value: <bdi>{weights(piece, locale)}</bdi> },
    { term: t("care"), value: <Bilingual value={piece.care} locale={locale} as="p" /> },
    { term: t("serial"), value: <bdi dir="ltr">{piece.serial}</bdi> },
  ];
  return <SummaryList items={items.filter((item) => typeof item === "object" && item !== null)} />;
}

const sizeOf = (piece: PieceDto, locale: Locale) => formatDimensions(piece.offers[0] ?? piece, locale);

function weights(piece: PieceDto, locale: Locale): string {
  const grams = piece.offers.map((offer) => offer.weightGrams);
  const [least, most] = [Math.min(...grams), Math.max(...grams)];
  if (least === most) return formatWeight(most, locale);
  return `${formatWeight(least, locale)} – ${formatWeight(most, locale)}`;
}

function Size({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  const more = useTranslations("pricing.piece");
  const [first] = piece.offers;
  const differ = piece.offers.some(
    (offer) => formatDimensions(offer, locale) !== formatDimensions(first ?? piece, locale),
  );
  return (
    <div className="flex flex-col gap-3">
      <p>
        <bdi>{sizeOf(piece, locale)}</bdi> <span className="text-s text-encre-2">({t("sizeHint")})</span>
      </p>
      {differ && first?.option && (
        <p className="text-s text-encre-2">
          {more("sizeByOption", { option: pick(first.option, locale).text })}
        </p>
      )}
      <SizeDrawing size={first ?? piece} locale={locale} />
    </div>
  );
}

function Names({ of, locale }: { of: readonly LocalizedText[]; locale: Locale }) {
  return (
    <ul className="flex flex-col">
      {of.map((name) => (
        <Bilingual key={JSON.stringify(name)} as="li" value={name} locale={locale} />
      ))}
    </ul>
  );
}

/** A fact that is the maker's word. */
function Declared({ children }: { children: ReactNode }) {
  const t = useTranslations("pricing.piece");
  return (
    <>
      {children} <span className="text-s text-encre-2">({t("declared")})</span>
    </>
  );
}
