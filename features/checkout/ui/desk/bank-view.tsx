import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { MoneyFileRow, MoneyLineRow } from "#features/checkout/index.ts";
import { type Account, AccountPart } from "#features/checkout/ui/desk/account-part.tsx";
import { FileForm } from "#features/checkout/ui/desk/file-form.tsx";
import { FileLists } from "#features/checkout/ui/desk/file-lists.tsx";
import { type BankRefund, RefundList } from "#features/checkout/ui/desk/refund-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const dones = { refund: "doneRefund", account: "doneAccount" } as const;

type ViewProps = {
  files: readonly MoneyFileRow[];
  parked: readonly MoneyLineRow[];
  refunds: readonly BankRefund[];
  accounts: readonly Account[];
  problem: string | undefined;
  /** What was done just now: "refund" or "account". */
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Our bank: statements, what could not be matched, what goes back from there, and the account buyers are told. */
export function BankView(props: ViewProps) {
  const { files, parked, refunds, accounts, problem, done, sentences, locale } = props;
  const t = useTranslations("payment.bank");
  const said = dones[done as keyof typeof dones];
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")} />
      {said && (
        <Notice tone="success" role="status">
          {t(said)}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <FileForm source="bank" title={t("bring")} text={t("bringText")} {...{ problem, locale }} />
        <AccountPart {...{ accounts, sentences, locale }} />
      </div>
      <RefundList {...{ refunds, sentences, locale }} />
      <FileLists place="bank" {...{ files, parked, locale }} />
    </Container>
  );
}
