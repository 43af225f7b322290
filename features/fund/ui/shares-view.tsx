import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { setShareAction } from "#features/fund/actions.ts";
import { type PieceShare, shareChoices } from "#features/fund/schema.ts";
import { percentWords } from "#features/fund/ui/percent.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type SharesViewProps = {
  pieces: readonly PieceShare[];
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a maker gives of each piece to the fund of its craft. */
export function SharesView({ pieces, done, sentences, locale }: SharesViewProps) {
  const t = useTranslations("fund");
  const giving = pieces.filter(({ basisPoints }) => basisPoints > 0);
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/studio">{t("studio")}</BackLink>}
        title={t("title")}
        lead={t("studioLead")}
      >
        <OnwardLink href="/fund">{t("toStatement")}</OnwardLink>
      </PageHeader>
      {done === "share" && (
        <Notice tone="success" role="status">
          {t("done.share")}
        </Notice>
      )}
      {giving.length > 0 && (
        <DataTable
          caption={t("giving")}
          columns={[
            { key: "piece", label: t("piece"), rowHeader: true },
            { key: "share", label: t("share"), align: "end" },
          ]}
          rows={giving.map((piece) => ({
            id: piece.pieceId,
            cells: {
              piece: <Bilingual value={piece.title} locale={locale} />,
              share: percentWords(piece.basisPoints, locale),
            },
          }))}
        />
      )}
      {pieces.length === 0 ? (
        <EmptyState title={t("noPiece")} art="shelf">
          <p>{t("noPieceWhy")}</p>
        </EmptyState>
      ) : (
        <FieldsForm
          action={setShareAction}
          start={newForm()}
          hidden={{ locale }}
          sentences={sentences}
          submit={t("setShare")}
          fields={[
            {
              ...{ kind: "select", name: "pieceId", label: t("piece"), placeholder: t("choose") },
              options: pieces.map(({ pieceId, title }) => ({
                value: pieceId,
                label: pick(title, locale).text,
              })),
            },
            {
              ...{ kind: "select", name: "basisPoints", label: t("share"), hint: t("shareHint") },
              placeholder: t("choose"),
              options: shareChoices.map((value) => ({
                value: String(value),
                label: value === 0 ? t("nothing") : percentWords(value, locale),
              })),
            },
          ]}
        />
      )}
    </Container>
  );
}
