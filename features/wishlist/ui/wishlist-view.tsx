import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PieceGrid } from "#components/layout/grid.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { savedValue } from "#features/wishlist/domain/saved-cookie.ts";
import { guestDays, type KeptDto, type WishlistDto } from "#features/wishlist/schema.ts";
import { KeptPiece } from "#features/wishlist/ui/kept-piece.tsx";
import { SyncSaved } from "#features/wishlist/ui/sync-saved.tsx";
import { VanishedPieces } from "#features/wishlist/ui/vanished-pieces.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency } from "#lib/money/money.ts";

type WishlistViewProps = {
  list: WishlistDto;
  isSignedIn: boolean;
  /** A sentence about what was refused. */
  problem: string | null;
  locale: Locale;
  currency: Currency | undefined;
  /** Whether a piece can still be had, in the catalogue's words. */
  note: (piece: KeptDto["piece"]) => ReactNode;
};

/** The pieces somebody keeps, with what became of them since. */
export function WishlistView({ list, isSignedIn, problem, locale, currency, note }: WishlistViewProps) {
  const t = useTranslations("wishlist");
  const isEmpty = list.serials.length === 0;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <SyncSaved value={savedValue(list.serials)} seconds={guestDays * 86_400} />
      <PageHeader title={t("title")} lead={isEmpty ? undefined : t("count", { count: list.kept.length })}>
        {problem && <Notice tone="warning" role="status" title={problem} />}
      </PageHeader>
      {isEmpty ? (
        <EmptyState
          art="shelf"
          title={t("empty.title")}
          action={<ButtonLink href="/pieces">{t("empty.action")}</ButtonLink>}
        >
          {t("empty.body")}
        </EmptyState>
      ) : (
        <>
          {!isSignedIn && (
            <p className="max-w-text">
              {t("guest", { days: guestDays })}{" "}
              <TextLink href={`/sign-in?next=${encodeURIComponent(`/${locale}/wishlist`)}`}>
                {t("signIn")}
              </TextLink>
            </p>
          )}
          {list.vanished.length > 0 && <VanishedPieces serials={list.vanished} locale={locale} />}
          <PieceGrid>
            {list.kept.map((kept) => (
              <KeptPiece key={kept.piece.id} {...{ kept, locale, currency }} note={note(kept.piece)} />
            ))}
          </PieceGrid>
        </>
      )}
    </Container>
  );
}
