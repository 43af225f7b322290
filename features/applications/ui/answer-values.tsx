import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { isPhotoStep, type Step, slotsOf } from "#features/applications/domain/steps.ts";
import type { ApplicationDto } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AnswerProps = { file: ApplicationDto; step: Step; locale: Locale; year: number };

/** What one question was answered with, for reading. Null when it was not answered. */
export function useAnswer({ file, step, locale, year }: AnswerProps): ReactNode {
  const t = useTranslations("applications.check");
  const words = useTranslations("wizard");
  const { organisation, diploma, demands } = file;
  const number = (text: string | null) => text && <bdi dir="ltr">{text}</bdi>;
  if (isPhotoStep(step)) return demands && <Pictures file={file} kinds={slotsOf(step, demands)} />;
  switch (step) {
    case "place":
      return (
        file.province && (
          <>
            <Bilingual value={file.town} locale={locale} />
            {locale === "ar" ? "، " : ", "}
            <Bilingual value={file.province.name} locale={locale} />
            {file.hasAddress && <p className="text-s text-encre-2">{t("address")}</p>}
          </>
        )
      );
    case "kind":
      return file.kind && words(`kinds.${file.kind}.name`);
    case "name":
      return file.name && <BothScripts value={file.name} />;
    case "phone":
      return number(file.phone);
    case "identity":
      return number(file.cin);
    case "cooperative":
    case "enterprise":
      return (
        organisation.name && (
          <>
            <BothScripts value={organisation.name} />
            <p>{number(organisation.number)}</p>
            {organisation.members !== null && <p>{t("members", { count: organisation.members })}</p>}
            {organisation.supervisor && <p>{number(organisation.supervisor)}</p>}
          </>
        )
      );
    case "craft":
      return (
        file.crafts.length > 0 && (
          <ul>
            {file.crafts.map((craft) => (
              <Bilingual key={craft.id} as="li" value={craft.name} locale={locale} />
            ))}
          </ul>
        )
      );
    case "diploma":
      return diploma && `${diploma.title}, ${diploma.year ?? ""}`;
    case "practice":
      return file.practiceSince === null ? null : t("years", { count: year - file.practiceSince });
    case "registry":
      if (file.registryNumber) return number(file.registryNumber);
      return file.stepsDone.includes("registry") ? t("unknown") : null;
    case "story":
      return (
        file.story && (
          <p className="whitespace-pre-line" dir="auto">
            {file.story}
          </p>
        )
      );
    case "consents":
      return file.stepsDone.includes("consents") ? <Consents file={file} /> : null;
  }
}

function BothScripts({ value }: { value: NonNullable<ApplicationDto["name"]> }) {
  return (
    <>
      <p>
        <bdi lang="ar">{value.ar}</bdi>
      </p>
      <p>
        <bdi lang="fr">{value.fr}</bdi>
      </p>
    </>
  );
}

function Consents({ file }: { file: ApplicationDto }) {
  const t = useTranslations("applications.check");
  const words = useTranslations("wizard.consents");
  return (
    <ul>
      {(["processing", "publication", "photographs", "sms"] as const).map((purpose) => (
        <li key={purpose} className="flex flex-wrap justify-between gap-x-4">
          {words(`${purpose}.title`)}
          <span className="font-[550]">{t(file.consents[purpose] ? "yes" : "no")}</span>
        </li>
      ))}
    </ul>
  );
}

function Pictures({ file, kinds }: { file: ApplicationDto; kinds: readonly string[] }) {
  const t = useTranslations("applications.check");
  const words = useTranslations("wizard.documents");
  const there = file.documents.filter((document) => kinds.includes(document.kind));
  if (there.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {there.map((document) => (
        <li key={document.id}>
          {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
          <img
            src={`${document.link}?w=160`}
            alt={t("picture", { name: words(`${document.kind}.name`) })}
            loading="lazy"
            className="size-20 rounded object-cover"
          />
        </li>
      ))}
    </ul>
  );
}
