import "server-only";
import { createTranslator } from "use-intl/core";
import type { ApplicationDto, Gap } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** What is lacking, in one plain sentence. */
export function gapWords(gap: Gap, demands: ApplicationDto["demands"], locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "applications.gaps" });
  const names = messages[locale].wizard.documents;
  const document = gap.document ? names[gap.document].name : "";
  const min = (gap.code === "MEMBERS_TOO_FEW" ? demands?.minMembers : demands?.minYears) ?? 0;
  return t(gap.code, { document, min });
}
