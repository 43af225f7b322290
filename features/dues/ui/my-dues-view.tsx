import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Became } from "#features/checkout/index.ts";
import { payAction } from "#features/dues/actions.ts";
import type { MyDuesPage } from "#features/dues/queries/my-dues.ts";
import type { MyDues } from "#features/dues/schema.ts";
import { HowPaid } from "#features/dues/ui/dues-view.tsx";
import { DuesPill } from "#features/dues/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type MyDuesProps = {
  page: MyDuesPage & {
    /** Of whoever comes back from the payment page: what became of their payment. */
    became: Became | null;
  };
  problem: string | undefined;
  locale: Locale;
};

const problems = ["NOT_DUE", "ALREADY_PAID", "PAYMENT_PARKED", "PAYMENT_UNAVAILABLE"] as const;
const returned = { paid: "done.card", parked: "errors.PAYMENT_PARKED", waiting: "notYet" } as const;

/** What a member owes the bodies they belong to: paid here by card, at the counter in cash. */
export function MyDuesView({ page, problem, locale }: MyDuesProps) {
  const t = useTranslations("dues");
  const known = problems.find((one) => one === problem);
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/studio">{t("studio")}</BackLink>}
        title={t("mine")}
        lead={t("mineLead")}
      />
      {page.became !== null && (
        <Notice tone={page.became === "paid" ? "success" : "warning"} role="status">
          {t(returned[page.became])}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" role="alert">
          {t(`errors.${known ?? "PAYMENT_UNAVAILABLE"}`)}
        </Notice>
      )}
      {page.books.map(({ bodyId, name }) => (
        <p key={bodyId}>
          <OnwardLink href={`/studio/dues/${bodyId}`}>
            {t("booksOf")} <Bilingual value={name} locale={locale} />
          </OnwardLink>
        </p>
      ))}
      {page.dues.length === 0 ? (
        <EmptyState title={t("noneMine")} art="tile">
          <p>{t("noneMineWhy")}</p>
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {page.dues.map((dues) => (
            <li key={dues.id} className="flex flex-col gap-2 border-b border-line py-5">
              <One dues={dues} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}

function One({ dues, locale }: { dues: MyDues; locale: Locale }) {
  const t = useTranslations("dues");
  return (
    <>
      <h2 className="flex flex-wrap items-center justify-between gap-3 text-l">
        <span>{t("ofYear", { year: String(dues.year) })}</span>
        <span className="tabular-nums">{formatMoney(money(dues.minor, "MAD"), locale)}</span>
      </h2>
      <p>
        <Bilingual value={dues.bodyName} locale={locale} />
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-s">
        <DuesPill dues={dues} /> <HowPaid line={dues} locale={locale} />
      </p>
      {dues.state === "due" && (
        <form action={payAction} className="flex flex-col gap-2">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="duesId" value={dues.id} />
          <div>
            <Button type="submit">{t("payByCard")}</Button>
          </div>
          <p className="text-s text-encre-2">{t("payText")}</p>
        </form>
      )}
      {dues.state === "paid" && (
        <p>
          <AppLink plain href={`/studio/dues/receipts/${dues.id}`} className="text-bleu underline">
            {t("openReceipt")}
          </AppLink>
        </p>
      )}
    </>
  );
}
