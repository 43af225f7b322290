import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { qrSvg } from "#components/art/qr-code.ts";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { giveUpCardAction, handOverSaleAction, undoSaleAction } from "#features/fairs/actions.ts";
import type { StandSale as Sale } from "#features/fairs/schema.ts";
import { sentenceOf } from "#features/fairs/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  sale: Sale;
  /** What the codes lead to: the payment, and the buyer's order. */
  links: { pay: string; receipt: string };
  now: Date;
  /** The form of this sale was sent once more. */
  isAgain: boolean;
  problem: string | null;
  locale: Locale;
};

/** A sale at the stand, and the one thing to do next. */
export function StandSale(props: Props) {
  const { sale, isAgain, problem, locale } = props;
  const t = useTranslations("fairs.sale");
  const all = useTranslations("fairs");
  const total = () => <Price value={sale.total} locale={locale} />;
  const isCash = sale.how === "cash";
  const sold = sale.state === "paid" || sale.state === "done";
  const title =
    sale.state === "waiting"
      ? t("waitTitle")
      : sale.state === "undone"
        ? t("undoneTitle")
        : sale.state === "ended"
          ? t("endedTitle")
          : sale.state === "paid" && !isCash
            ? t("paidTitle")
            : sale.state === "done"
              ? t("doneTitle")
              : t("sold");
  return (
    <Container width="form" className="flex flex-col gap-6 pb-16">
      <PageHeader title={title} eyebrow={<Bilingual value={sale.title} locale={locale} />} />
      {problem === "confirm" && <Notice tone="warning" role="alert" title={all("office.done.confirm")} />}
      {problem && problem !== "confirm" && (
        <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />
      )}
      {isAgain && (
        <Notice
          tone="warning"
          role="alert"
          title={t("againTitle", { time: formatDate(sale.at, locale, "time") })}
        >
          {t("againText")}
        </Notice>
      )}
      {sale.state === "waiting" && <Waiting {...props} />}
      {sale.state === "undone" && <Notice tone="success">{t("undoneText")}</Notice>}
      {sale.state === "ended" && <Notice tone="info">{t("endedText")}</Notice>}
      {sold && isCash && <Notice tone="success">{t.rich("soldText", { total })}</Notice>}
      {sold && !isCash && <Notice tone="success">{t.rich("paidText", { total })}</Notice>}
      {sale.state === "paid" && !isCash && sale.orderId && (
        <Form {...props} action={handOverSaleAction}>
          <input type="hidden" name="orderId" value={sale.orderId} />
          <SubmitButton size="l" block>
            {t("handOver")}
          </SubmitButton>
        </Form>
      )}
      {sold && <Receipt {...props} />}
      {sold && <Undo {...props} />}
      <ButtonLink
        size="l"
        block
        tone="secondary"
        href={`/studio/fairs/${sale.fairId}/stand?workshop=${sale.artisanId}`}
      >
        {t("next")}
      </ButtonLink>
    </Container>
  );
}

function Waiting(props: Props) {
  const { sale, links, locale } = props;
  const t = useTranslations("fairs.sale");
  return (
    <>
      <p>{t.rich("waitText", { total: () => <Price value={sale.total} locale={locale} /> })}</p>
      <Code text={links.pay} label={t("waitTitle")} />
      <ButtonLink size="l" block href={`/studio/fairs/${sale.fairId}/stand/${sale.id}`}>
        {t("refresh")}
      </ButtonLink>
      <ButtonLink plain href={links.pay} tone="secondary">
        {t("open")}
      </ButtonLink>
      <Form {...props} action={giveUpCardAction}>
        <SubmitButton tone="quiet">{t("giveUp")}</SubmitButton>
      </Form>
    </>
  );
}

function Receipt({ sale, links }: Props) {
  const t = useTranslations("fairs.sale");
  return (
    <section aria-labelledby="receipt" className="flex flex-col gap-3">
      <h2 id="receipt" className="text-xl">
        {t("receipt")}
      </h2>
      <p>{t("receiptText")}</p>
      <Code text={links.receipt} label={t("receipt")} />
      {sale.email && <p>{t.rich("receiptMailed", { email: () => <bdi dir="ltr">{sale.email}</bdi> })}</p>}
      <p className="text-s text-encre-2">
        {t("number")} <bdi dir="ltr">{sale.number}</bdi>
      </p>
    </section>
  );
}

function Undo(props: Props) {
  const { sale, now, locale } = props;
  const t = useTranslations("fairs.sale");
  if (!sale.undoUntil || new Date(sale.undoUntil) <= now) return null;
  return (
    <Disclosure summary={t("undoTitle")}>
      <Form {...props} action={undoSaleAction}>
        <p>{t("undoText", { time: formatDate(sale.undoUntil, locale, "time") })}</p>
        <Checkbox name="confirm" label={t("undoConfirm")} required />
        <SubmitButton tone="danger" block>
          {t("undo")}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}

/** A square code, large enough for a telephone held over another. */
function Code({ text, label }: { text: string; label: string }) {
  return (
    <div
      className="mx-auto w-full max-w-72 rounded border border-line bg-papier p-3"
      // Our own drawing of our own address.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: qrSvg escapes its label and draws the rest
      dangerouslySetInnerHTML={{ __html: qrSvg(text, { label }) }}
    />
  );
}

type FormProps = Props & { action: (data: FormData) => Promise<void>; children: ReactNode };

function Form({ sale, locale, action, children }: FormProps) {
  return (
    <form action={action} className="flex flex-col gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="fairId" value={sale.fairId} />
      <input type="hidden" name="saleId" value={sale.id} />
      {children}
    </form>
  );
}
