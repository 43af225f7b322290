import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { BuyersOrder } from "#features/refunds/queries/get-purchase.ts";
import { buyerCancelReasons, returnReasons } from "#features/refunds/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

export type Back = "cancel" | "return";

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => n);

type ChooseProps = {
  order: BuyersOrder;
  what: Back;
  accessKey: string | undefined;
  chosen: Readonly<Record<string, string>>;
  locale: Locale;
};

/** First step: how many of each piece, and why. A plain form of the address: the next page shows the amount. */
export function ChooseUnits({ order, what, accessKey, chosen, locale }: ChooseProps) {
  const t = useTranslations("refunds.buyer");
  const reasons = useTranslations("refunds.reason");
  const lines = order.lines.filter(({ left }) => left > 0);
  // Whoever cancels mostly means all of it; whoever sends back means one of several pieces.
  const takesAll = what === "cancel" || lines.length === 1;
  const returns = returnReasons.filter((reason) => order.stand === null || reason !== "changed_mind");
  const offered = what === "cancel" ? buyerCancelReasons : returns;
  return (
    <form method="get" className="flex flex-col gap-6">
      <input type="hidden" name="order" value={order.id} />
      {accessKey && <input type="hidden" name="key" value={accessKey} />}
      <input type="hidden" name="step" value="confirm" />
      {lines.map((line) => (
        <Select
          key={line.id}
          name={`u_${line.id}`}
          label={t("units", { title: isolate(pick(line.title, locale).text) })}
          width="s"
          defaultValue={chosen[`u_${line.id}`] ?? String(takesAll ? line.left : 0)}
          options={(order.wholeOnly ? [line.left] : upTo(line.left)).map((n) => ({
            value: String(n),
            label: String(n),
          }))}
        />
      ))}
      <RadioCards
        legend={t(what === "cancel" ? "cancelReason" : "returnReason")}
        name="reason"
        defaultValue={chosen.reason ?? offered[0]}
        options={offered.map((value) => ({ value, label: reasons(value) }))}
      />
      <TextArea name="note" label={t("note")} optional maxLength={500} defaultValue={chosen.note ?? ""} />
      <div>
        <SubmitButton size="l">{t("see")}</SubmitButton>
      </div>
    </form>
  );
}
