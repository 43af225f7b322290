import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { StandDesk as Page, StandPiece } from "#features/fairs/schema.ts";
import { SellForm } from "#features/fairs/ui/sell-form.tsx";
import { sentenceOf } from "#features/fairs/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: Page;
  /** What was chosen or typed: an option's sku, or a piece's number. */
  asked: string | null;
  email: string;
  problem: string | null;
  /** Of the form on this page. */
  formKey: string;
  locale: Locale;
};

/** A maker's stand on a phone: choose the piece, then how it is paid. */
export function StandDesk({ page, asked, email, problem, formKey, locale }: Props) {
  const t = useTranslations("fairs.stand");
  const path = `/studio/fairs/${page.fairId}/stand`;
  const wanted = asked?.trim().toUpperCase();
  const chosen = wanted
    ? page.pieces.find(({ sku, serial }) => sku.toUpperCase() === wanted || bare(serial) === bare(wanted))
    : undefined;
  const refusal = problem ?? (wanted && !chosen ? "STAND_PIECE_UNKNOWN" : null);
  return (
    <Container width="form" className="flex flex-col gap-6 pb-16">
      <div className="pt-4">
        <BackLink href={`/studio/fairs/${page.fairId}?workshop=${page.artisanId}`}>
          <Bilingual value={page.title} locale={locale} />
        </BackLink>
        <PageHeader title={t("title", { stand: page.stand })} />
        {refusal && <Notice tone="danger" role="alert" title={sentenceOf(refusal, locale)} />}
      </div>
      {!page.isOpen && (
        <Notice tone="info">
          {t("closed", { from: formatDate(page.startsOn, locale), to: formatDate(page.endsOn, locale) })}
        </Notice>
      )}
      {page.isOpen && chosen && (
        <SellForm {...{ page, email, formKey, locale }} piece={chosen} again={path} />
      )}
      {page.isOpen && !chosen && <Choose {...{ page, path, locale }} />}
      <Sales {...{ page, path, locale }} />
    </Container>
  );
}

/** A serial as it is typed by hand: without its hyphens. */
const bare = (serial: string) => serial.replaceAll(/[^0-9A-Za-z]/g, "").toUpperCase();

type PartProps = { page: Page; path: string; locale: Locale };

function Choose({ page, path, locale }: PartProps) {
  const t = useTranslations("fairs.stand");
  return (
    <section aria-labelledby="choose" className="flex flex-col gap-4">
      <h2 id="choose" className="text-xl">
        {t("choose")}
      </h2>
      <form method="get" action={`/${locale}${path}`} className="flex flex-col gap-3">
        <TextInput
          name="sku"
          label={t("find")}
          hint={t("findHint")}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Button type="submit" tone="secondary">
          {t("search")}
        </Button>
      </form>
      {page.pieces.length === 0 && <p>{t("noPieces")}</p>}
      <ul className="flex flex-col gap-3">
        {page.pieces.map((piece) => (
          <li key={piece.sku}>
            <Choice {...{ piece, path, locale }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({ piece, path, locale }: { piece: StandPiece; path: string; locale: Locale }) {
  const t = useTranslations("fairs.stand");
  const words = (
    <>
      <span className="min-w-0">
        <Bilingual value={piece.title} locale={locale} />
        <span className="block text-s text-encre-2">
          <bdi dir="ltr">{piece.serial}</bdi>
          <span aria-hidden="true"> · </span>
          {piece.free > 0 ? t("free", { count: piece.free }) : t("taken")}
        </span>
      </span>
      <Price value={piece.price} locale={locale} className="font-[550]" />
    </>
  );
  const look = "flex min-h-16 items-center justify-between gap-4 rounded border p-4";
  if (piece.free < 1) return <div className={`${look} border-dashed border-bord text-encre-2`}>{words}</div>;
  return (
    <AppLink
      href={`${path}?sku=${encodeURIComponent(piece.sku)}`}
      className={`${look} border-encre bg-papier hover:bg-sable`}
    >
      {words}
    </AppLink>
  );
}

function Sales({ page, path, locale }: PartProps) {
  const t = useTranslations("fairs.stand");
  return (
    <section aria-labelledby="sales" className="flex flex-col gap-3">
      <h2 id="sales" className="text-xl">
        {t("sales")}
      </h2>
      {page.sales.length === 0 && <p className="text-encre-2">{t("noSales")}</p>}
      <ul className="flex flex-col">
        {page.sales.map((sale) => (
          <li key={sale.id} className="border-b border-line">
            <AppLink
              href={`${path}/${sale.id}`}
              className="target flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 hover:underline"
            >
              <span className="min-w-0">
                <Bilingual value={sale.title} locale={locale} />
                <span className="block text-s text-encre-2">
                  {formatDate(sale.at, locale, "time")}
                  <span aria-hidden="true"> · </span>
                  {t(`how.${sale.how}`)}
                  <span aria-hidden="true"> · </span>
                  <Price value={sale.total} locale={locale} />
                </span>
              </span>
              <StatusPill tone={tones[sale.state]}>{t(`states.${sale.state}`)}</StatusPill>
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const tones = {
  waiting: "pending",
  paid: "verified",
  done: "verified",
  undone: "neutral",
  ended: "neutral",
} as const;
