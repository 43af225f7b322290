import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { sectionPath } from "#features/applications/paths.ts";
import type { ApplicationDto, SamePerson } from "#features/applications/schema.ts";

/** Tells an officer that their own chamber holds a file of the same identity number. Of other chambers it knows nothing. */
export function SamePersonNotice({ file }: { file: ApplicationDto }) {
  const t = useTranslations("applications.office");
  if (file.samePerson.length === 0) return null;
  const words = (other: SamePerson) => {
    const number = isolate(other.number ?? "");
    if (other.what === "artisan") return t("sameArtisan", { number });
    return other.number ? t("sameApplication", { number }) : t("sameDraft");
  };
  const hrefOf = (other: SamePerson) => {
    if (other.what === "artisan") return `/office/artisans/${other.id}`;
    return other.number ? `/office/applications/${other.id}` : sectionPath(other.id, "person");
  };
  return (
    <Notice tone="warning" title={t("sameTitle")}>
      <ul>
        {file.samePerson.map((other) => (
          <li key={other.id}>
            <AppLink href={hrefOf(other)} className="target-slim inline-flex items-center underline">
              {words(other)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
