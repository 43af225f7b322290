import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { BadgeFile } from "#features/badges/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BadgeStepProps = {
  badge: BadgeFile;
  locale: Locale;
  action: (data: FormData) => Promise<void>;
  title: string;
  text: string;
  /** What the address says is being done, to come back to after a refusal. */
  step: string;
  children: ReactNode;
};

/** The last look before something is done to a badge: what happens, the question, yes or no. */
export function BadgeStep({ badge, locale, action, title, text, step, children }: BadgeStepProps) {
  const t = useTranslations("badges.act");
  return (
    <Card as="section" className="border-2 border-encre">
      <form action={action} className="flex flex-col gap-5">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="badgeId" value={badge.id} />
        <input type="hidden" name="step" value={step} />
        <h2 className="flex items-start gap-2 text-xl">
          <Icon name="warning" size={24} className="mt-1 text-terre" />
          {title}
        </h2>
        <p>{text}</p>
        {children}
        <ButtonLink href={`/office/badges/${badge.id}`} tone="secondary">
          {t("cancel")}
        </ButtonLink>
      </form>
    </Card>
  );
}
