import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { LabelList, LabelRow } from "#features/labels/schema.ts";
import type { Zone } from "#features/labels/ui/read-labels.ts";
import { SheetFields } from "#features/labels/ui/sheet-fields.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ViewProps = {
  list: LabelList;
  zone: Zone;
  /** Set when the person works for more than one chamber and chose this one. */
  chamberId: string | null;
  allChosen: boolean;
  problem: string | undefined;
  locale: Locale;
};

const problems = ["LABELS_NONE", "LABELS_TOO_MANY"] as const;

/** Pieces to choose for a sheet of labels, and how it is printed. Needs no script: the sheet is a plain request. */
export function ChooseLabelsView({ list, zone, chamberId, allChosen, problem, locale }: ViewProps) {
  const t = useTranslations("labels.choose");
  const path = `/${zone}/labels`;
  const hrefOf = (page: number, more: Record<string, string> = {}) => {
    const asked = { ...(list.q ? { q: list.q } : {}), ...(page > 1 ? { page: String(page) } : {}), ...more };
    const query = new URLSearchParams({ ...asked, ...(chamberId ? { chamber: chamberId } : {}) }).toString();
    return query ? `${path}?${query}` : path;
  };
  const wrong = problems.find((known) => known === problem);
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/pieces`}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {wrong && (
        <Notice tone="danger" role="alert">
          {t(wrong)}
        </Notice>
      )}
      <search aria-label={t("search")}>
        <form action={`/${locale}${path}`} method="get" className="flex flex-wrap items-end gap-3">
          {chamberId && <input type="hidden" name="chamber" value={chamberId} />}
          <TextInput
            {...{ name: "q", type: "search", label: t("q"), maxLength: 80, required: false }}
            defaultValue={list.q}
            className="min-w-0 flex-1 basis-64"
          />
          <Button type="submit" tone="secondary">
            {t("search")}
          </Button>
        </form>
      </search>
      {list.pieces.length === 0 ? (
        <EmptyState title={t(list.q ? "noneFound" : "none")} art="shelf">
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <form action={`/${locale}${path}/files/sheet.pdf`} method="get" className="flex flex-col gap-6">
          <TextLink
            href={allChosen ? hrefOf(list.page) : hrefOf(list.page, { chosen: "all" })}
            className="target-slim inline-flex items-center self-start"
          >
            {t(allChosen ? "chooseNone" : "chooseAll")}
          </TextLink>
          <DataTable
            key={String(allChosen)}
            caption={t("title")}
            captionHidden
            columns={[
              { key: "choose", label: t("choose") },
              { key: "piece", label: t("piece"), rowHeader: true },
              { key: "maker", label: t("maker") },
              { key: "record", label: t("record") },
            ]}
            rows={list.pieces.map((piece) => ({
              id: piece.id,
              cells: {
                choose: <Choose {...{ piece, allChosen, locale }} />,
                ...cellsOf(piece, zone, locale),
              },
            }))}
          />
          <SheetFields />
        </form>
      )}
      <Pagination page={list.page} pages={list.pages} hrefOf={hrefOf} locale={locale} />
    </Container>
  );
}

type ChooseProps = { piece: LabelRow; allChosen: boolean; locale: Locale };

function Choose({ piece, allChosen, locale }: ChooseProps) {
  const t = useTranslations("labels.choose");
  return (
    <label className="target-slim -my-1 inline-flex min-w-11 items-center justify-center">
      <input
        type="checkbox"
        name="ids"
        value={piece.id}
        defaultChecked={allChosen}
        aria-label={t("chooseOne", { title: isolate(pick(piece.title, locale).text) })}
        className="size-6 accent-bleu"
      />
    </label>
  );
}

function cellsOf(piece: LabelRow, zone: Zone, locale: Locale) {
  return {
    piece: (
      <span className="flex flex-col">
        <TextLink
          href={`/${zone}/labels/${encodeURIComponent(piece.serial)}`}
          className="target-slim inline-flex items-center font-[550]"
        >
          <Bilingual value={piece.title} locale={locale} />
        </TextLink>
        <bdi dir="ltr" className="text-s text-encre-2">
          {piece.serial}
        </bdi>
      </span>
    ),
    maker: <Bilingual value={piece.makerName} locale={locale} />,
    record: <Signed isSigned={piece.isSigned} />,
  };
}

function Signed({ isSigned }: { isSigned: boolean }) {
  const t = useTranslations("labels.choose");
  return isSigned ? t("signed") : <span className="text-encre-2">{t("unsigned")}</span>;
}
