import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { answerPromotionAction } from "#features/promotions/actions.ts";
import type { AskedPromotion, PieceFloor } from "#features/promotions/schema.ts";
import { PartAndDays, ScopeTitle, Standing } from "#features/promotions/ui/days.tsx";
import { FloorsPart } from "#features/promotions/ui/floors-part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  asked: readonly AskedPromotion[];
  floors: readonly PieceFloor[];
  done: string | null;
  locale: Locale;
};

/** Promotions a maker is asked to bear: what it would mean, and a yes or a no that can be changed while it runs. */
export function StudioPromotions({ asked, floors, done, locale }: Props) {
  const t = useTranslations("promotions.studio");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done === "answered" && <Notice tone="success" role="status" title={t("answered")} />}
      {done === "floor" && <Notice tone="success" role="status" title={t("floorSaved")} />}
      {done === "refused" && <Notice tone="danger" role="status" title={t("refused")} />}
      {asked.length === 0 && (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
      <ul className="flex max-w-text flex-col gap-4">
        {asked.map((row) => (
          <Card key={`${row.id} ${row.artisanId}`} as="li" className="flex flex-col gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-3">
              <ScopeTitle scope={row.scope} locale={locale} />
              <Standing row={row} />
            </div>
            <PartAndDays row={row} locale={locale} />
            <p className="text-s text-encre-2">{t("pieces", { count: row.count })}</p>
            <ul className="list-disc ps-6 text-s">
              {row.pieces.map((title) => (
                <Bilingual key={title.fr ?? title.ar} as="li" value={title} locale={locale} />
              ))}
            </ul>
            <p className="font-[550]">
              {row.agrees === null ? t("notAnswered") : row.agrees ? t("agreed") : t("declined")}
            </p>
            <form action={answerPromotionAction} className="flex flex-wrap gap-3">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="promotionId" value={row.id} />
              <input type="hidden" name="artisanId" value={row.artisanId} />
              {row.agrees !== true && (
                <Button type="submit" name="agrees" value="yes">
                  {t("agree")}
                </Button>
              )}
              {row.agrees !== false && (
                <Button type="submit" name="agrees" value="no" tone="secondary">
                  {row.agrees ? t("withdraw") : t("decline")}
                </Button>
              )}
            </form>
          </Card>
        ))}
      </ul>
      <FloorsPart floors={floors} locale={locale} />
    </Container>
  );
}
