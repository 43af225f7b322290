"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type ShownWay, showWayAction } from "#features/visits/actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Address and telephone, shown when asked for: each look is written down. */
export function WayForm({ visitId, locale }: { visitId: string; locale: Locale }) {
  const t = useTranslations("visits.way");
  const [shown, action] = useActionState<ShownWay, FormData>(showWayAction, null);
  const way = shown === "refused" ? null : shown;
  return (
    <section aria-labelledby="way" className="flex flex-col items-start gap-3">
      <h2 id="way" className="text-xl">
        {t("title")}
      </h2>
      {way ? (
        <div role="status" className="flex flex-col gap-2">
          <p dir="auto">{way.address ?? t("noAddress")}</p>
          {way.phone ? (
            <a href={`tel:${way.phone}`} className="target inline-flex items-center gap-2 text-l underline">
              <Icon name="phone" size={24} />
              <bdi dir="ltr">{way.phone}</bdi>
            </a>
          ) : (
            <p>{t("noPhone")}</p>
          )}
        </div>
      ) : (
        <form action={action} className="flex flex-col items-start gap-2">
          <input type="hidden" name="visitId" value={visitId} />
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton tone="secondary">{t("show")}</SubmitButton>
          <p className="text-s text-encre-2">{t("hint")}</p>
        </form>
      )}
    </section>
  );
}
