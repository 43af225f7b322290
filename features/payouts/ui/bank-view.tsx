import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { requestAccountAction, withdrawAccountAction } from "#features/payouts/actions.ts";
import type { MyBank } from "#features/payouts/queries/accounts.ts";
import type { AccountRow } from "#features/payouts/schema.ts";
import { AccountPill } from "#features/payouts/ui/state-pills.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

export const bankDone = ["requested", "withdrawn"] as const;

type ViewProps = {
  artisanId: Id<"artisan">;
  bank: MyBank;
  done: (typeof bankDone)[number] | null;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
  now: Date;
};

/** The maker's account: the one paid to, a change under way, and the form of the next one. */
export function BankView({ artisanId, bank, done, sentences, locale, now }: ViewProps) {
  const t = useTranslations("payouts.bank");
  const waiting = bank.accounts.find((account) => account.state === "requested");
  const inForce = bank.accounts.find((account) => account.id === bank.inForce);
  const earlier = bank.accounts.filter((account) => account.id !== bank.inForce);
  const cooling = waiting
    ? undefined
    : bank.accounts.find((account) => account.state === "approved" && new Date(account.usableFrom) > now);
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      {waiting && (
        <Notice tone="warning" title={t("endsIn", { lastFour: waiting.lastFour })}>
          <p>{t("waiting")}</p>
          <FieldsForm
            action={withdrawAccountAction}
            start={newForm()}
            fields={[]}
            hidden={{ locale, artisanId, accountId: waiting.id }}
            sentences={sentences}
            submit={t("withdraw")}
            tone="quiet"
          />
        </Notice>
      )}
      {cooling && (
        <Notice tone="info" title={t("endsIn", { lastFour: cooling.lastFour })}>
          {t("coolDown", { date: formatDate(cooling.usableFrom, locale, "dateTime") })}
        </Notice>
      )}
      {inForce && <AccountCard title={t("inForce")} account={inForce} locale={locale} />}
      {bank.accounts.length === 0 && (
        <Notice tone="warning" title={t("none")}>
          {t("noneWhy")}
        </Notice>
      )}
      {!waiting && (
        <section className="flex flex-col gap-6">
          <h2 className="text-xl">{t(bank.accounts.length > 0 ? "change" : "add")}</h2>
          <ChangeSteps />
          <RequestForm artisanId={artisanId} sentences={sentences} locale={locale} />
        </section>
      )}
      {earlier.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2 className="text-xl">{t("history")}</h2>
          {earlier.map((account) => (
            <AccountCard
              key={account.id}
              title={t("endsIn", { lastFour: account.lastFour })}
              account={account}
              locale={locale}
            />
          ))}
        </section>
      )}
    </Container>
  );
}

function ChangeSteps() {
  const t = useTranslations("payouts.bank");
  return (
    <Card as="section" tone="sable" className="flex flex-col gap-2">
      <h3 className="text-l">{t("steps")}</h3>
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        {(["step1", "step2", "step3", "step4"] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </Card>
  );
}

type RequestProps = {
  artisanId: Id<"artisan">;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

function RequestForm({ artisanId, sentences, locale }: RequestProps) {
  const t = useTranslations("payouts.bank");
  return (
    <FieldsForm
      action={requestAccountAction}
      start={newForm()}
      hidden={{ locale, artisanId }}
      sentences={sentences}
      submit={t("send")}
      pending={t("sending")}
      fields={[
        { kind: "text", name: "rib", label: t("rib"), hint: t("ribHint"), dir: "ltr", maxLength: 40 },
        { kind: "text", name: "holder", label: t("holder"), hint: t("holderHint"), maxLength: 120 },
        {
          ...{ kind: "text", name: "bankName", label: t("bankName"), hint: t("bankHint") },
          ...{ optional: true, maxLength: 120 },
        },
      ]}
    />
  );
}

function AccountCard({ title, account, locale }: { title: string; account: AccountRow; locale: Locale }) {
  const t = useTranslations("payouts.bank");
  return (
    <Card as="section" className="flex flex-col gap-3">
      <h3 className="text-l">{title}</h3>
      <SummaryList
        items={[
          { term: t("rib"), value: <bdi dir="ltr">•••• {account.lastFour}</bdi> },
          { term: t("holder"), value: <bdi>{account.holder}</bdi> },
          ...(account.bankName ? [{ term: t("bankName"), value: <bdi>{account.bankName}</bdi> }] : []),
          { term: t("state"), value: <AccountPill state={account.state} /> },
          { term: t("since"), value: <When value={account.requestedAt} locale={locale} /> },
          ...(account.state === "approved"
            ? [
                {
                  term: t("usableFrom"),
                  value: <When value={account.usableFrom} locale={locale} style="dateTime" />,
                },
              ]
            : []),
          ...(account.reason ? [{ term: t("reason"), value: <bdi>{account.reason}</bdi> }] : []),
        ]}
      />
    </Card>
  );
}
