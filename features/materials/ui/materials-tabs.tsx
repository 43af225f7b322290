import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";

type TabsProps = { here: "lots" | "kinds" | "suppliers"; chamberId: string };

const tabs = [
  ["lots", ""],
  ["kinds", "/kinds"],
  ["suppliers", "/suppliers"],
] as const;

/** The three lists of the office's materials, beside each other. */
export function MaterialsTabs({ here, chamberId }: TabsProps) {
  const t = useTranslations("materials.office");
  return (
    <nav aria-label={t("lists")} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map(([key, path]) => (
          <li key={key}>
            <AppLink
              href={`/office/materials${path}?chamber=${chamberId}`}
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
