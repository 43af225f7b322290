import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ChamberRole } from "#lib/kernel/actor.ts";

/** Roles as a short list in the reader's language. */
export function RoleNames({ roles, locale }: { roles: readonly ChamberRole[]; locale: Locale }) {
  const t = useTranslations("staff.role");
  return (
    <span>
      {formatList(
        roles.map((role) => t(role)),
        locale,
      )}
    </span>
  );
}
