import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink, localPath } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { closuresPath, shippingPath, studioPath, studioPiece } from "#features/listing/paths.ts";
import type { ListingRow } from "#features/listing/schema.ts";
import { StatePill } from "#features/listing/ui/state-pill.tsx";
import { Thumbnail } from "#features/listing/ui/thumbnail.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The maker's pieces, what waits for them first, each a way to its page. */
export function MyPiecesView({ pieces, locale }: { pieces: readonly ListingRow[]; locale: Locale }) {
  const t = useTranslations("listing.studio");
  // A document of its own: it may use the camera and the microphone, which other pages may not.
  const add = (
    <ButtonLink plain href={localPath(locale, "/studio/sell")}>
      <Icon name="camera" />
      {t("new")}
    </ButtonLink>
  );
  return (
    <Container className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")}>
        <div className="flex flex-wrap gap-3 pt-2">
          {pieces.length > 0 && add}
          <ButtonLink href={`${studioPath}/sheets`} tone="secondary">
            <Icon name="download" />
            {t("tables")}
          </ButtonLink>
          <ButtonLink href={shippingPath} tone="secondary">
            {t("shipping")}
          </ButtonLink>
          <ButtonLink href={closuresPath} tone="secondary">
            {t("closures")}
          </ButtonLink>
          {pieces.length > 1 && (
            <ButtonLink href={`${studioPath}/bulk`} tone="secondary">
              {t("bulk")}
            </ButtonLink>
          )}
        </div>
      </PageHeader>
      {pieces.length === 0 ? (
        <EmptyState title={t("emptyTitle")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-s text-encre-2">{t("count", { n: pieces.length })}</p>
          <ul className="border-t border-encre">
            {pieces.map((piece) => (
              <PieceRow key={piece.id} piece={piece} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </Container>
  );
}

function PieceRow({ piece, locale }: { piece: ListingRow; locale: Locale }) {
  const t = useTranslations("listing.studio");
  const units = piece.availability === "made_to_order" ? "places" : "units";
  return (
    <li className="border-b border-line">
      <AppLink
        href={studioPiece(piece.id)}
        className="group/row flex items-start gap-4 py-4 hover:bg-sable sm:px-3"
      >
        <Thumbnail photo={piece.photo} family={piece.family} label={t("noPhoto")} />
        <span className="flex min-w-0 flex-1 flex-col gap-1.5">
          <span className="font-[550] underline-offset-4 group-hover/row:underline">
            <Bilingual value={piece.title} locale={locale} />
          </span>
          <StatePill state={piece.state} />
          <span className="flex flex-wrap gap-x-4 text-s text-encre-2">
            <Price value={piece.price} locale={locale} />
            {piece.state !== "sold" && (
              <span>
                {t(units, { n: piece.onHand - piece.held })}
                {piece.held > 0 && ` · ${t("held", { n: piece.held })}`}
              </span>
            )}
          </span>
        </span>
        <Icon name="chevron-forward" className="mt-1 text-encre-2" />
      </AppLink>
    </li>
  );
}
