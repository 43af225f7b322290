import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  archivePieceAction,
  duplicatePieceAction,
  offerPieceAction,
  pausePieceAction,
} from "#features/listing/button-actions.ts";
import { isSpoken } from "#features/listing/domain/gaps.ts";
import { mayBecome, offeredTo } from "#features/listing/domain/transitions.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { StatePill } from "#features/listing/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ActionsProps = { piece: ListingDto; locale: Locale };

/** Where a piece stands, what it still lacks, and what its maker may do with it now. */
export function StateActions({ piece, locale }: ActionsProps) {
  const t = useTranslations("listing");
  const shown = offeredTo(piece.state, piece);
  // The chamber writes down what is only spoken.
  const toWriteDown = isSpoken(piece.gaps, piece.voice !== null);
  const to = shown && toWriteDown ? "proposed" : shown;
  const offer = to === "proposed" ? "propose" : piece.state === "paused" ? "resume" : "publish";
  const gaps = piece.gaps.map((gap) => t(`gap.${gap}`));
  const hidden = (
    <>
      <input type="hidden" name="pieceId" value={piece.id} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <section aria-label={t("field.availability")} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <StatePill state={piece.state} />
        <p>{t(`stateText.${piece.state}`)}</p>
      </div>
      {piece.chamberNote && (
        <Notice tone="warning" title={t("piece.note")}>
          <p dir="auto">{piece.chamberNote}</p>
        </Notice>
      )}
      {to && gaps.length > 0 && !toWriteDown && (
        <Notice title={t("piece.gapsTitle")}>{formatList(gaps, locale)}</Notice>
      )}
      {to && !piece.maker.mayOffer && <Notice tone="warning">{t("studio.mayNotOffer")}</Notice>}
      <div className="flex flex-wrap gap-3">
        {to && (gaps.length === 0 || toWriteDown) && piece.maker.mayOffer && (
          <form action={offerPieceAction}>
            {hidden}
            <SubmitButton>{t(`act.${offer}`)}</SubmitButton>
          </form>
        )}
        {mayBecome(piece.state, "paused") && (
          <form action={pausePieceAction}>
            {hidden}
            <SubmitButton tone="secondary">{t("act.pause")}</SubmitButton>
          </form>
        )}
      </div>
      {piece.maker.mayOffer && (
        <Disclosure summary={t("act.duplicate")}>
          <form action={duplicatePieceAction} className="flex flex-col items-start gap-3">
            {hidden}
            <p>{t("act.duplicateText")}</p>
            <SubmitButton tone="secondary">{t("act.duplicate")}</SubmitButton>
          </form>
        </Disclosure>
      )}
      {mayBecome(piece.state, "archived") && (
        <Disclosure summary={t("act.archive")}>
          <form action={archivePieceAction} className="flex flex-col items-start gap-3">
            {hidden}
            <p>{t("act.archiveText")}</p>
            <SubmitButton tone="danger">{t("act.archiveYes")}</SubmitButton>
          </form>
        </Disclosure>
      )}
    </section>
  );
}
