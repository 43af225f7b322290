import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { roundings } from "#features/sheets/domain/bulk.ts";
import { type Asked, deeds } from "#features/sheets/domain/bulk-asked.ts";
import type { OpenPiece } from "#features/sheets/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

export const bulkPath = "/studio/pieces/bulk";

type ViewProps = {
  pieces: readonly OpenPiece[];
  asked: Asked;
  /** What was asked for and cannot be done as it is typed, in words. */
  problem: string | null;
  /** What came of what was done before, in words. */
  came: { changed: number; refused: readonly string[] } | null;
  locale: Locale;
};

/** Choose pieces, then what is to become of all of them. What would come of it is shown before it is done. Needs no script. */
export function BulkView({ pieces, asked, problem, came, locale }: ViewProps) {
  const t = useTranslations("sheets.bulk");
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/studio/pieces">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {came && (
        <Notice tone={came.refused.length > 0 ? "warning" : "success"} role="status">
          <p>{t("changed", { n: came.changed })}</p>
          {came.refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {problem && <Notice tone="danger" role="alert" title={problem} />}
      {pieces.length === 0 ? (
        <EmptyState art="shelf" title={t("none")} />
      ) : (
        <form
          action={`/${locale}${bulkPath}`}
          method="get"
          className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]"
        >
          <Fieldset legend={t("which", { n: pieces.length })} id="id">
            <ul className="border-t border-line">
              {pieces.map((piece) => (
                <li key={piece.id} className="border-b border-line">
                  <PieceBox piece={piece} isChosen={asked.ids.includes(piece.id)} locale={locale} />
                </li>
              ))}
            </ul>
          </Fieldset>
          <ChangeFields asked={asked} />
        </form>
      )}
    </Container>
  );
}

type BoxProps = { piece: OpenPiece; isChosen: boolean; locale: Locale };

function PieceBox({ piece, isChosen, locale }: BoxProps) {
  const state = useTranslations("listing.state");
  const prices = piece.options.map(({ priceMinor }) => priceMinor);
  return (
    <Checkbox
      id={`id-${piece.id}`}
      name="id"
      value={piece.id}
      defaultChecked={isChosen}
      label={
        <span className="flex flex-col">
          <Bilingual value={piece.title} locale={locale} />
          <span className="text-s text-encre-2">
            <bdi>{piece.reference ?? piece.serial}</bdi>
            {" · "}
            {formatMoney(money(Math.min(...prices), "MAD"), locale)}
            {" · "}
            {state(piece.state)}
          </span>
        </span>
      }
    />
  );
}

function ChangeFields({ asked }: { asked: Asked }) {
  const t = useTranslations("sheets.bulk");
  return (
    <div className="flex flex-col gap-5 lg:sticky lg:top-4">
      <Select
        name="deed"
        label={t("deed")}
        options={deeds.map((value) => ({ value, label: t(`deeds.${value}`) }))}
        defaultValue={asked.deed ?? "price"}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          name="amount"
          label={t("amount")}
          hint={t("amountHint")}
          inputMode="text"
          dir="ltr"
          defaultValue={asked.amount}
          maxLength={12}
          optional
        />
        <Select
          name="by"
          label={t("by")}
          options={(["percent", "amount"] as const).map((value) => ({ value, label: t(`bys.${value}`) }))}
          defaultValue={asked.by}
        />
        <Select
          name="rounding"
          label={t("rounding")}
          options={roundings.map((value) => ({ value, label: t("roundTo", { n: Number(value) }) }))}
          defaultValue={asked.rounding}
        />
        <TextInput
          name="leadDays"
          label={t("leadDays")}
          hint={t("leadDaysHint")}
          inputMode="numeric"
          dir="ltr"
          defaultValue={asked.leadDays}
          maxLength={4}
          optional
        />
      </div>
      <div>
        <Button type="submit" size="l">
          {t("look")}
        </Button>
      </div>
    </div>
  );
}
