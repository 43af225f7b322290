import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Unpaid } from "#features/checkout/index.ts";
import { enterDoorCodeAction } from "#features/checkout/unpaid-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const doorProblems = ["wrong", "incomplete", "ended", "usedUp", "tooOften"] as const;
export type DoorProblem = (typeof doorProblems)[number];

type ViewProps = {
  unpaid: Unpaid;
  problem: DoorProblem | undefined;
  /** Tries left after a wrong one. */
  left: number;
  sent: boolean;
  locale: Locale;
};

/** Where a buyer who pays at the door types the code from their phone; plain forms that need no script. */
export function DoorView({ unpaid, problem, left, sent, locale }: ViewProps) {
  const t = useTranslations("payment.door");
  if (unpaid.state !== "pending") return <Ended isRefused={unpaid.state === "refused"} />;
  const message = problem && t(problem, { left });
  const ofField = problem === "wrong" || problem === "incomplete";
  const facts = {
    phone: isolate(unpaid.door?.phone ?? ""),
    number: isolate(unpaid.number),
    amount: formatMoney(unpaid.total, locale),
  };
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead", facts)} />
      <form action={enterDoorCodeAction} noValidate className="flex flex-col gap-6">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="checkoutId" value={unpaid.id} />
        {message && <ErrorSummary errors={[ofField ? { field: "code", message } : { message }]} />}
        {sent && (
          <Notice tone="success" role="status">
            {t("sent")}
          </Notice>
        )}
        <TextInput
          name="code"
          dir="ltr"
          width="m"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={32}
          label={t("code")}
          hint={t("codeHint")}
          error={ofField ? message : undefined}
        />
        <SubmitButton size="l" block>
          {t("confirm")}
        </SubmitButton>
        <SubmitButton tone="quiet" name="intent" value="resend">
          {t("resend")}
        </SubmitButton>
      </form>
      <p className="mt-6 text-s text-encre-2">{t("noCode")}</p>
      {unpaid.door && (
        <p className="mt-2 text-s text-encre-2">
          {t("until", { date: formatDate(unpaid.door.confirmBy, locale, "dateTime") })}
        </p>
      )}
    </Container>
  );
}

function Ended({ isRefused }: { isRefused: boolean }) {
  const t = useTranslations("payment.door");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        title={t(isRefused ? "refusedTitle" : "expiredTitle")}
        lead={t(isRefused ? "refusedBody" : "expiredBody")}
      />
      <ButtonLink href="/cart">{t("toCart")}</ButtonLink>
    </Container>
  );
}
