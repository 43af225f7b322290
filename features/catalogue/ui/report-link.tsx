import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** The way to say that something is wrong with a piece. */
export function ReportLink({ serial }: { serial: string }) {
  const t = useTranslations("catalogue.piece");
  return (
    <p>
      <AppLink
        href={`/report/${serial}`}
        rel="nofollow"
        className="target-slim inline-flex items-center gap-2 text-s text-encre-2 underline"
      >
        <Icon name="flag" size={18} />
        {t("report")}
      </AppLink>
    </p>
  );
}
