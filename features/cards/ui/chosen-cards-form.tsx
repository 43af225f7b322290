import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { handOverAction, markPrintedAction } from "#features/cards/actions.ts";
import type { CardTab } from "#features/cards/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ChosenCardsProps = {
  tab: CardTab;
  /** Path of this page without its language, with its query. */
  here: string;
  choosable: boolean;
  allChosen: boolean;
  locale: Locale;
  children: ReactNode;
};

/** What is done with the chosen rows. Choosing all is a link, so that it works before any script. */
export function ChosenCardsForm({ tab, here, choosable, allChosen, locale, children }: ChosenCardsProps) {
  const t = useTranslations("cards.office");
  if (!choosable) return children;
  const printing = tab === "to_print";
  return (
    <form action={`/${locale}/office/cards/print`} method="get">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={here} />
      <div className="mb-3">
        <TextLink
          href={allChosen ? here : `${here}&chosen=all`}
          className="target-slim inline-flex items-center"
        >
          {allChosen ? t("chooseNone") : t("chooseAll")}
        </TextLink>
      </div>
      {children}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {/* The form's own way is a plain request: the sheet opens beside this page, where the cards are then noted. */}
        <Button type="submit" formTarget="_blank" tone={printing ? "primary" : "secondary"}>
          {printing ? t("print") : t("printAgain")}
        </Button>
        <SubmitButton
          formAction={printing ? markPrintedAction : handOverAction}
          tone={printing ? "secondary" : "primary"}
          pendingLabel={t("marking")}
        >
          {printing ? t("markPrinted") : t("handOver")}
        </SubmitButton>
      </div>
      {!printing && <p className="mt-3 text-s text-encre-2">{t("handOverHint")}</p>}
    </form>
  );
}
