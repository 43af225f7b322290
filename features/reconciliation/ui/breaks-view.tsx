import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { takeAction } from "#features/reconciliation/actions.ts";
import type { ListedBreak } from "#features/reconciliation/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type BreaksProps = {
  open: readonly ListedBreak[];
  closed: readonly ListedBreak[];
  /** The operators act; the federation reads. */
  mayAct: boolean;
  done: boolean;
  now: Date;
  locale: Locale;
};

const day = 24 * 3_600_000;

/** What does not agree, with its age and who looks after it; and what was closed lately. */
export function BreaksView({ open, closed, mayAct, done, now, locale }: BreaksProps) {
  const t = useTranslations("desk.breaks");
  const columns = [
    { key: "kind", label: t("kindColumn"), rowHeader: true },
    { key: "object", label: t("object") },
    { key: "amount", label: t("amount"), align: "end" },
    { key: "age", label: t("age") },
    { key: "owner", label: t("owner") },
  ] as const;
  const rows = open.map((one) => ({
    id: one.id,
    cells: {
      ...whatOf(one, t(`kind.${one.kind}`), locale),
      age: <Age since={one.foundAt} now={now} locale={locale} />,
      owner: <Owner one={one} mayAct={mayAct} locale={locale} />,
    },
  }));
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("form.done")}
        </Notice>
      )}
      <section aria-labelledby="open">
        <h2 id="open" className="mb-4 text-xl">
          {t("open")}
        </h2>
        <DataTable
          {...{ caption: t("open"), captionHidden: true, columns, rows }}
          empty={
            <EmptyState title={t("none")} art="tile">
              <p>{t("noneText")}</p>
            </EmptyState>
          }
        />
      </section>
      {closed.length > 0 && <Closed closed={closed} locale={locale} />}
    </Container>
  );
}

function whatOf(one: ListedBreak, kind: string, locale: Locale) {
  const { currency, amountMinor, object, note } = one;
  return {
    kind: (
      <span>
        {kind}
        {note && (
          <span className="block text-s text-encre-2">
            <bdi>{note}</bdi>
          </span>
        )}
      </span>
    ),
    object: (
      <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
        {object}
      </bdi>
    ),
    amount:
      currency && amountMinor !== null ? <Price value={money(amountMinor, currency)} locale={locale} /> : "–",
  };
}

function Age({ since, now, locale }: { since: string; now: Date; locale: Locale }) {
  const t = useTranslations("desk.breaks");
  const count = Math.floor((now.getTime() - new Date(since).getTime()) / day);
  return (
    <span className={count >= 1 ? "font-[550] text-grenade" : ""}>
      {t("days", { count })}
      <When value={since} locale={locale} style="dateTime" className="block text-s text-encre-2" />
    </span>
  );
}

function Owner({ one, mayAct, locale }: { one: ListedBreak; mayAct: boolean; locale: Locale }) {
  const t = useTranslations("desk.breaks");
  return (
    <div className="flex flex-col gap-2">
      <span>{one.owner ? <bdi>{one.owner}</bdi> : t("nobody")}</span>
      {mayAct && !one.isMine && (
        <form action={takeAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="breakId" value={one.id} />
          <SubmitButton tone="secondary">{t("take")}</SubmitButton>
        </form>
      )}
      {mayAct && (
        <TextLink href={`/desk/breaks/${one.id}`} className="target inline-flex items-center">
          {t("account")}
          <span className="sr-only"> {isolate(one.object)}</span>
        </TextLink>
      )}
    </div>
  );
}

function Closed({ closed, locale }: { closed: readonly ListedBreak[]; locale: Locale }) {
  const t = useTranslations("desk.breaks");
  const columns = [
    { key: "kind", label: t("kindColumn"), rowHeader: true },
    { key: "object", label: t("object") },
    { key: "amount", label: t("amount"), align: "end" },
    { key: "how", label: t("how") },
    { key: "ended", label: t("ended") },
  ] as const;
  const rows = closed.map((one) => ({
    id: one.id,
    cells: {
      ...whatOf(one, t(`kind.${one.kind}`), locale),
      how: t(one.resolution ?? "gone"),
      ended: one.resolvedAt && <When value={one.resolvedAt} locale={locale} style="dateTime" />,
    },
  }));
  return (
    <section aria-labelledby="closed">
      <h2 id="closed" className="mb-4 text-xl">
        {t("closed")}
      </h2>
      <DataTable {...{ caption: t("closed"), captionHidden: true, columns, rows }} />
    </section>
  );
}
