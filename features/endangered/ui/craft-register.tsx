import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { IndicatorKind, RegisterDto } from "#features/endangered/schema.ts";
import { GradeHistory } from "#features/endangered/ui/grade-history.tsx";
import { IndicatorBlock } from "#features/endangered/ui/indicator-block.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const groups = {
  left: ["active_masters", "median_age", "workshops", "regions"],
  learning: ["apprentices", "retention", "transmission"],
  living: ["market_trend", "raw_material", "documentation"],
} as const satisfies Record<string, readonly IndicatorKind[]>;

type CraftRegisterProps = {
  register: RegisterDto;
  locale: Locale;
  /** Makers who are shown and pieces for sale of the craft: what a purchase can be said to do rests on them. */
  makers: number;
  pieces: number;
};

/** What the register knows of a craft: how it is made, who is left, who is learning, what keeps it going, and its grades. */
export function CraftRegister({ register, locale, makers, pieces }: CraftRegisterProps) {
  const t = useTranslations("endangered");
  const of = (kind: IndicatorKind) => register.indicators.filter((row) => row.kind === kind);
  const isKnown = register.indicators.length > 0;
  return (
    <>
      <Section title={t("making")} id="making">
        {register.making ? (
          <div className="flex max-w-text flex-col gap-4">
            <Bilingual value={register.making} locale={locale} paragraphs />
            <p className="text-s text-encre-2">
              {t.rich("sourceLine", { text: register.makingSource ?? "", source: noted })}
            </p>
          </div>
        ) : (
          <p className="text-encre-2">{t("makingNone")}</p>
        )}
      </Section>
      <Section title={t("countTitle")} id="figures" tone="sable">
        {isKnown && register.indicators.some(({ isDemonstration }) => isDemonstration) && (
          <Notice title={t("demonstrationTitle")} className="mb-8">
            <p>{t("demonstrationText")}</p>
          </Notice>
        )}
        {isKnown ? (
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-3">
            {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
              <div key={group} className="flex flex-col gap-6">
                <p className="text-xl font-[550]">{t(`groups.${group}`)}</p>
                {groups[group].map((kind) => (
                  <IndicatorBlock key={kind} kind={kind} rows={of(kind)} locale={locale} />
                ))}
              </div>
            ))}
          </div>
        ) : (
          <p className="max-w-text">{t("countNone")}</p>
        )}
        {register.keeper && (
          <p className="mt-8 text-s text-encre-2">
            {t.rich("keeper", { chamber: () => <Bilingual value={register.keeper} locale={locale} /> })}
          </p>
        )}
      </Section>
      <Section title={t("historyTitle")} id="grades">
        <GradeHistory history={register.history} locale={locale} />
      </Section>
      <Section title={t("purchaseTitle")} id="purchase" tone="sable">
        <ul className="flex max-w-text list-disc flex-col gap-2 ps-5">
          <li>{t("purchaseMakers", { n: makers })}</li>
          <li>{t("purchasePieces", { n: pieces })}</li>
          <li>{t("purchaseShare")}</li>
          <li>{t("purchaseLimit")}</li>
        </ul>
      </Section>
    </>
  );
}
