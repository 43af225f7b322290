import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { setReviewsPiecesAction } from "#features/listing/button-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SettingProps = { chamberId: string; reviewsPieces: boolean; mayEdit: boolean; locale: Locale };

/** Whether the chamber looks at pieces before they are shown, and the manager's button to change it. */
export function ReviewSetting({ chamberId, reviewsPieces, mayEdit, locale }: SettingProps) {
  const t = useTranslations("listing.review");
  return (
    <Card as="section">
      <div id="pieces" className="flex flex-wrap items-center justify-between gap-4">
        <div className="max-w-text">
          <h2 className="text-l">{t("title")}</h2>
          <p>{t(reviewsPieces ? "on" : "off")}</p>
        </div>
        {mayEdit && (
          <form action={setReviewsPiecesAction}>
            <input type="hidden" name="chamberId" value={chamberId} />
            <input type="hidden" name="locale" value={locale} />
            {!reviewsPieces && <input type="hidden" name="reviewsPieces" value="on" />}
            <SubmitButton tone="secondary">{t(reviewsPieces ? "turnOff" : "turnOn")}</SubmitButton>
          </form>
        )}
      </div>
    </Card>
  );
}
