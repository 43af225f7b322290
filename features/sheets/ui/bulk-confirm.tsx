import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { doInBulkAction } from "#features/sheets/bulk-actions.ts";
import type { Asked, PlannedPrice } from "#features/sheets/domain/bulk-asked.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";
import { bulkPath } from "#features/sheets/ui/bulk-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type ConfirmProps = {
  chosen: readonly OpenPiece[];
  asked: Asked & { deed: NonNullable<Asked["deed"]> };
  prices: readonly PlannedPrice[];
  locale: Locale;
};

/** What would come of a change of several pieces, piece by piece, and the button that does it. */
export function BulkConfirm({ chosen, asked, prices, locale }: ConfirmProps) {
  const t = useTranslations("sheets.bulk");
  const { deed } = asked;
  const state = useTranslations("listing.state");
  const say = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const rows = chosen.flatMap((piece) =>
    deed === "price"
      ? prices
          .filter(({ pieceId }) => pieceId === piece.id)
          .map(({ sku, from, to }) => ({ id: sku, piece, before: say(from), after: say(to) }))
      : [{ id: piece.id, piece, before: state(piece.state), after: t(`deeds.${deed}`) }],
  );
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={bulkPath}>{t("chooseAgain")}</BackLink>}
        title={t("confirmTitle", { n: chosen.length })}
        lead={t(`deeds.${deed}`)}
      />
      {asked.cut > 0 && (
        <Notice tone="warning" role="alert">
          {t("cut", { n: asked.cut, most: asked.ids.length })}
        </Notice>
      )}
      {deed === "price" && <Notice>{t("ownKept")}</Notice>}
      <form action={doInBulkAction} className="flex flex-col gap-6">
        <input type="hidden" name="locale" value={locale} />
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="id" value={id} />
        ))}
        {(["deed", "by", "amount", "rounding", "leadDays"] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={asked[name]} />
        ))}
        {prices.map(({ sku, from }) => (
          <input key={sku} type="hidden" name="shown" value={`${sku} ${from}`} />
        ))}
        <DataTable
          caption={t("confirmTitle", { n: chosen.length })}
          captionHidden
          columns={[
            { key: "piece", label: t("piece"), rowHeader: true },
            { key: "before", label: t("before"), align: "end" },
            { key: "after", label: t("after"), align: "end" },
          ]}
          rows={rows.map(({ id, piece, before, after }) => ({
            id,
            cells: {
              piece: <Bilingual value={piece.title} locale={locale} />,
              before,
              after: <span className="font-[550]">{after}</span>,
            },
          }))}
        />
        <div>
          <SubmitButton size="l">{t("confirm", { n: chosen.length })}</SubmitButton>
        </div>
      </form>
    </Container>
  );
}
