"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { removeDocumentAction } from "#features/applications/actions.ts";
import type { Slot } from "#features/applications/ui/photo/slot.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PhotoRemovalProps = { applicationId: string; locale: Locale; back: string; slot: Slot };

/** Looks at a photograph in full, or removes it after a second press. */
export function PhotoRemoval({ applicationId, locale, back, slot }: PhotoRemovalProps) {
  const t = useTranslations("wizard.photo");
  const linkClass = "target inline-flex items-center text-s underline decoration-bord hover:decoration-encre";
  return (
    <details className="group/remove">
      <summary className={`${linkClass} list-none [&::-webkit-details-marker]:hidden`}>
        {t("remove")}
        <span className="sr-only">: {slot.name}</span>
      </summary>
      <form action={removeDocumentAction} className="pt-2">
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="documentId" value={slot.document?.id ?? ""} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="slot" value={slot.id} />
        <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
      </form>
    </details>
  );
}
