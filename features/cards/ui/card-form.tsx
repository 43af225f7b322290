import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { CardDto } from "#features/cards/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CardFormProps = {
  card: CardDto;
  locale: Locale;
  action: (data: FormData) => Promise<void>;
  title: string;
  text: string;
  /** What the address says is being done, to come back to after a refusal. */
  step?: string;
  /** Where it goes once done; the card's page when absent. */
  after?: string;
  children: ReactNode;
};

/** The last look before something that cannot be undone: what happens, the questions, yes or no. */
export function CardForm({ card, locale, action, title, text, step, after, children }: CardFormProps) {
  const t = useTranslations("cards.detail");
  const here = `/office/cards/${card.id}`;
  return (
    <Card as="section" className="border-2 border-encre">
      <form action={action} className="flex flex-col gap-5">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="cardId" value={card.id} />
        <input type="hidden" name="back" value={step ? `${here}?do=${step}` : here} />
        <input type="hidden" name="after" value={after ?? here} />
        <h2 className="flex items-start gap-2 text-xl">
          <Icon name="warning" size={24} className="mt-1 text-terre" />
          {title}
        </h2>
        <p>{text}</p>
        {children}
        <ButtonLink href={here} tone="secondary">
          {t("cancel")}
        </ButtonLink>
      </form>
    </Card>
  );
}
