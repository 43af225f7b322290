import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** What entering the country is estimated to cost, each part with the dated record it rests on, and who pays it when. */
export function CustomsSection({ quote, say }: PartProps) {
  const t = useTranslations("checkout.customs");
  if (quote.country === "MA") return null;
  const { estimate } = quote;
  if (!estimate) return <Notice title={t("title")}>{t("unknown")}</Notice>;
  return (
    <section className="flex flex-col gap-4">
      <Notice title={t("title")}>
        <p>{t("estimate", { total: estimate.total })}</p>
        <dl className="my-2 flex flex-col gap-1">
          {estimate.parts.map((part) => (
            <div key={`${part.label} ${part.amount} ${part.source}`} className="flex justify-between gap-6">
              <dt>{part.label}</dt>
              <dd className="shrink-0 tabular-nums">
                <bdi>{part.amount}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {/* Records quote their sources as these are written, often in another language: for those who ask. */}
        <details className="text-s">
          <summary className="target-slim cursor-pointer underline">{t("sources")}</summary>
          <ul className="mt-1 flex flex-col gap-2">
            {estimate.parts.map((part) => (
              <li key={`${part.label} ${part.amount} ${part.source}`}>
                <span className="font-[550]">{part.label}</span> · {t("since", { date: part.date })}
                <span dir="auto" className="block text-encre-2 wrap-anywhere">
                  {part.source}
                </span>
              </li>
            ))}
          </ul>
        </details>
      </Notice>
      {quote.mayPrepay ? (
        <RadioCards
          legend={t("who")}
          name="duties"
          defaultValue={quote.duties}
          error={say("duties")}
          options={(["unpaid", "paid"] as const).map((value) => ({
            value,
            label: t(`choices.${value}`),
            hint: t(`hints.${value}`),
          }))}
        />
      ) : (
        <p className="text-s text-encre-2">{t("atBorder")}</p>
      )}
    </section>
  );
}
