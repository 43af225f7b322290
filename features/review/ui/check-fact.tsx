import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import type { ApplicationDto } from "#features/applications/schema.ts";
import { type CheckItem, evidenceOf } from "#features/review/schema.ts";
import { useDocumentName } from "#features/review/ui/document-name.ts";
import { viewHref } from "#features/review/ui/evidence.tsx";
import type { ReadFile } from "#features/review/ui/read-file.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type FactProps = {
  item: CheckItem;
  file: ApplicationDto;
  attestations: ReadFile["attestations"];
  year: number;
  locale: Locale;
};

/** What the file says about a point, beside what the rule asks, so that the officer compares and does not search. */
export function CheckFact(props: FactProps) {
  const nameOf = useDocumentName();
  const t = useTranslations("review.facts");
  const fact = useFact(props);
  const { item, file } = props;
  const kinds = evidenceOf(item);
  const documents = file.documents.filter(({ kind }) => kinds.includes(kind));
  return (
    <div className="flex flex-col gap-1 text-s">
      {fact && <div>{fact}</div>}
      {kinds.length > 0 && documents.length === 0 && item !== "consents" && (
        <p className="text-grenade">{t("noDocument")}</p>
      )}
      {documents.length > 0 && (
        <ul className="flex flex-wrap gap-x-4">
          {documents.map((document, n) => (
            <li key={document.id}>
              <AppLink
                href={viewHref(file.id, document.id)}
                {...(n === 0 ? { "data-key": "o" } : {})}
                className="target-slim inline-flex items-center text-bleu underline"
              >
                {nameOf(document.kind)}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useFact({ item, file, attestations, year, locale }: FactProps): ReactNode {
  const t = useTranslations("review.facts");
  const same = useTranslations("applications.office");
  const { demands, organisation, diploma } = file;
  const ltr = (text: string) => <bdi dir="ltr">{text}</bdi>;
  switch (item) {
    case "identity":
      return (
        <>
          {file.name && <p>{[file.name.ar, file.name.fr].filter(Boolean).join(" / ")}</p>}
          {file.cin && (
            <p>
              {t("cin")} {ltr(file.cin)}
            </p>
          )}
        </>
      );
    case "organisation":
      return (
        <>
          {organisation.name && <p>{pick(organisation.name, locale).text}</p>}
          {organisation.number && <p>{ltr(organisation.number)}</p>}
        </>
      );
    case "practice":
      return file.practiceSince === null ? null : (
        <p>
          {t("years", { years: year - file.practiceSince, since: String(file.practiceSince) })}{" "}
          {demands?.minYears != null && t("minYears", { years: demands.minYears })}
        </p>
      );
    case "diploma":
      return diploma && <p dir="auto">{`${diploma.title}, ${diploma.year ?? ""}`}</p>;
    case "members":
      return <p>{t("members", { count: organisation.members ?? 0, min: demands?.minMembers ?? 0 })}</p>;
    case "supervisor":
      return organisation.supervisor && <p>{ltr(organisation.supervisor)}</p>;
    case "crafts":
      return (
        <ul>
          {file.crafts.map((craft) => (
            <li key={craft.id}>{pick(craft.name, locale).text}</li>
          ))}
        </ul>
      );
    case "registry":
      return <RegistryFact {...{ file, attestations, locale }} />;
    case "duplicates":
      if (file.samePerson.length === 0 && !attestations?.heldBy) return <p>{t("noDuplicates")}</p>;
      return (
        <ul>
          {file.samePerson.map((other) => (
            <li key={other.id}>
              <AppLink
                href={`/office/${other.what === "artisan" ? "artisans" : "applications"}/${other.id}`}
                className="target-slim inline-flex items-center text-bleu underline"
              >
                {other.what === "artisan"
                  ? same("sameArtisan", { number: other.number ?? "" })
                  : other.number
                    ? same("sameApplication", { number: other.number })
                    : same("sameDraft")}
              </AppLink>
            </li>
          ))}
        </ul>
      );
    case "consents":
      return (
        <p>
          {t(file.consents.processing ? "consentGiven" : "consentLacking")} {file.assistance && t("assisted")}
        </p>
      );
    default:
      return null;
  }
}

function RegistryFact({ file, attestations, locale }: Pick<FactProps, "file" | "attestations" | "locale">) {
  const t = useTranslations("review.facts");
  const latest = attestations?.attestations[0];
  return (
    <>
      {file.registryNumber && (
        <p>
          {t("claimed")} <bdi dir="ltr">{file.registryNumber}</bdi>
        </p>
      )}
      {latest?.outcome === "found" && latest.holds ? (
        <p>
          {t("attested", { date: formatDate(latest.expiresOn, locale) })}{" "}
          <bdi dir="ltr">{latest.registryNumber}</bdi>
        </p>
      ) : (
        <p>{t("notAttested")}</p>
      )}
      <p>
        <a
          href="#attestation"
          data-key="o"
          className="target-slim inline-flex items-center text-bleu underline"
        >
          {t("attest")}
        </a>
      </p>
    </>
  );
}
