import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";

const tabs = [
  ["needs", ""],
  ["inspections", "/inspections"],
  ["labels", "/labels"],
] as const;

type TabsProps = { here: (typeof tabs)[number][0]; chamberId: string };

/** The three lists of the office's quality, beside each other. */
export function QualityTabs({ here, chamberId }: TabsProps) {
  const t = useTranslations("quality.office");
  return (
    <nav aria-label={t("lists")} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map(([key, path]) => (
          <li key={key}>
            <AppLink
              href={`/office/quality${path}?chamber=${chamberId}`}
              aria-current={key === here ? "page" : undefined}
              className={`target inline-flex items-center border-b-3 px-3 ${key === here ? "border-encre font-semibold" : "border-transparent hover:border-bord"}`}
            >
              {t(`tabs.${key}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
