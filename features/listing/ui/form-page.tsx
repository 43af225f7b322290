import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { studioPiece } from "#features/listing/paths.ts";
import type { ListingDto, PiecePart } from "#features/listing/schema.ts";
import { type Outcome, OutcomeNotice } from "#features/listing/ui/outcome.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type PartPageProps = {
  piece: ListingDto;
  part: PiecePart;
  locale: Locale;
  sentences: Readonly<Record<string, string>>;
  outcome: Outcome;
  children: ReactNode;
};

/** A page on which one thing of a piece is changed, with the way back to the piece. */
export function PartPage({ piece, part, locale, sentences, outcome, children }: PartPageProps) {
  const t = useTranslations("listing");
  const isLookedAt = piece.reviewsPieces && piece.state === "published" && part !== "options";
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={studioPiece(piece.id)}>{t("piece.toPiece")}</BackLink>}
        title={t(`part.${part}`)}
        lead={<Bilingual value={piece.title} locale={locale} />}
      />
      <OutcomeNotice {...outcome} sentences={sentences} />
      {isLookedAt && <Notice tone="warning">{t("form.reviewNote")}</Notice>}
      {children}
    </Container>
  );
}
