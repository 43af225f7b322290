import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isOpen } from "#features/listing/domain/transitions.ts";
import { studioPath, studioPiece } from "#features/listing/paths.ts";
import type { ListingDto, PiecePart } from "#features/listing/schema.ts";
import { ChangeLog } from "#features/listing/ui/change-log.tsx";
import { FactsList, WordsList } from "#features/listing/ui/facts-list.tsx";
import { MakingList } from "#features/listing/ui/making-list.tsx";
import { OptionsList } from "#features/listing/ui/options-list.tsx";
import { type Outcome, OutcomeNotice } from "#features/listing/ui/outcome.tsx";
import { PhotoStrip } from "#features/listing/ui/photo-strip.tsx";
import { RetakeList } from "#features/listing/ui/retake-list.tsx";
import { StateActions } from "#features/listing/ui/state-actions.tsx";
import { VoicePart } from "#features/listing/ui/voice-part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  piece: ListingDto;
  sentences: Readonly<Record<string, string>>;
  outcome: Outcome;
  locale: Locale;
};

/** A piece as its maker works on it: where it stands, then each part with the way to change it, then its log. */
export function PieceOverview({ piece, sentences, outcome, locale }: ViewProps) {
  const t = useTranslations("listing");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <div className="flex flex-col gap-4">
        <PageHeader
          eyebrow={<BackLink href={studioPath}>{t("piece.back")}</BackLink>}
          title={<Bilingual value={piece.title} locale={locale} />}
        >
          <p className="text-s text-encre-2">
            {t.rich("piece.serial", { serial: () => <bdi dir="ltr">{piece.serial}</bdi> })}
          </p>
          <OnwardLink href={`/studio/pieces/${piece.id}/makers`}>{t("piece.makers")}</OnwardLink>
          <OnwardLink href={`/studio/pieces/${piece.id}/lots`}>{t("piece.toLots")}</OnwardLink>
          {piece.publicPath && <OnwardLink href={piece.publicPath}>{t("piece.see")}</OnwardLink>}
          {piece.publicPath && (
            <OnwardLink href={`/studio/labels/${encodeURIComponent(piece.serial)}`}>
              {t("piece.toLabel")}
            </OnwardLink>
          )}
        </PageHeader>
        <OutcomeNotice {...outcome} sentences={sentences} />
        <StateActions piece={piece} locale={locale} />
        <RetakeList piece={piece} />
        {piece.screened !== "none" && <Notice tone="warning">{t("piece.screened")}</Notice>}
      </div>
      <Part piece={piece} part="photos">
        <PhotoStrip piece={piece} />
      </Part>
      <Part piece={piece} part="options">
        <OptionsList piece={piece} locale={locale} />
      </Part>
      <Part piece={piece} part="words">
        <WordsList piece={piece} locale={locale} />
      </Part>
      <VoicePart piece={piece} desk="studio" mayWrite sentences={sentences} locale={locale} />
      <Part piece={piece} part="facts">
        <FactsList piece={piece} locale={locale} />
      </Part>
      <Part piece={piece} part="making">
        <MakingList piece={piece} locale={locale} />
      </Part>
      <section aria-labelledby="log" className="flex flex-col gap-3">
        <h2 id="log" className="text-xl">
          {t("log.title")}
        </h2>
        <ChangeLog changes={piece.changes} locale={locale} />
      </section>
    </Container>
  );
}

function Part({ piece, part, children }: { piece: ListingDto; part: PiecePart; children: ReactNode }) {
  const t = useTranslations("listing");
  return (
    <section aria-labelledby={`part-${part}`} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`part-${part}`} className="text-xl">
          {t(`part.${part}`)}
        </h2>
        {isOpen(piece.state) && (
          <TextLink href={studioPiece(piece.id, part)} className="target-slim inline-flex items-center">
            {t("piece.change")}
            <span className="sr-only">: {t(`part.${part}`)}</span>
          </TextLink>
        )}
      </div>
      {children}
    </section>
  );
}
