import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { officePath } from "#features/listing/paths.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { ChangeLog } from "#features/listing/ui/change-log.tsx";
import { DecideForms } from "#features/listing/ui/decide-forms.tsx";
import { FactsList, WordsList } from "#features/listing/ui/facts-list.tsx";
import { MakingList } from "#features/listing/ui/making-list.tsx";
import { OfficePhotos } from "#features/listing/ui/office-photos.tsx";
import { OptionsList } from "#features/listing/ui/options-list.tsx";
import { type Outcome, OutcomeNotice } from "#features/listing/ui/outcome.tsx";
import { StatePill } from "#features/listing/ui/state-pill.tsx";
import { VoicePart } from "#features/listing/ui/voice-part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  piece: ListingDto & { mayDecide: boolean; maySign: boolean };
  sentences: Readonly<Record<string, string>>;
  outcome: Outcome;
  locale: Locale;
};

/** A piece as its chamber looks at it: photographs beside what is said of them, the decision, and the log. */
export function OfficePieceView({ piece, sentences: general, outcome, locale }: ViewProps) {
  const t = useTranslations("listing");
  // An officer has looked at the piece and not written it: the same code says something else to them.
  const sentences = { ...general, PIECE_CHANGED: t("office.changed") };
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={officePath}>{t("office.back")}</BackLink>}
        title={<Bilingual value={piece.title} locale={locale} />}
      >
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <StatePill state={piece.state} />
          <TextLink
            href={`/office/artisans/${piece.artisanId}`}
            className="target-slim inline-flex items-center"
          >
            <Bilingual value={piece.maker.name} locale={locale} />
          </TextLink>
          <Bilingual value={piece.craft.name} locale={locale} />
          <bdi dir="ltr" className="text-s text-encre-2">
            {piece.serial}
          </bdi>
        </p>
        {piece.publicPath && <OnwardLink href={piece.publicPath}>{t("piece.see")}</OnwardLink>}
        {piece.maySign && (
          <OnwardLink href={`/office/records/${piece.id}`}>{t("office.toRecord")}</OnwardLink>
        )}
      </PageHeader>
      <OutcomeNotice {...outcome} sentences={sentences} />
      {piece.chamberNote && (
        <Notice tone="warning" title={t("piece.note")}>
          <p dir="auto">{piece.chamberNote}</p>
        </Notice>
      )}
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-label={t("part.photos")}>
          <OfficePhotos piece={piece} sentences={sentences} locale={locale} />
        </section>
        <div className="flex min-w-0 flex-col gap-8">
          {piece.screened !== "none" && <Notice tone="warning">{t("piece.screened")}</Notice>}
          {piece.mayDecide ? (
            <DecideForms piece={piece} sentences={sentences} locale={locale} />
          ) : (
            <Notice>{t("office.readOnly")}</Notice>
          )}
          <VoicePart {...{ piece, sentences, locale }} desk="office" mayWrite={piece.mayDecide} />
          <section aria-labelledby="facts" className="flex flex-col gap-3">
            <h2 id="facts" className="text-xl">
              {t("office.facts")}
            </h2>
            <WordsList piece={piece} locale={locale} />
            <FactsList piece={piece} locale={locale} />
            <MakingList piece={piece} locale={locale} />
            <OptionsList piece={piece} locale={locale} />
          </section>
        </div>
      </div>
      <section aria-labelledby="log" className="flex flex-col gap-3">
        <h2 id="log" className="text-xl">
          {t("log.title")}
        </h2>
        <ChangeLog changes={piece.changes} locale={locale} />
      </section>
    </Container>
  );
}
