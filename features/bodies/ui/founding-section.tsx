import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import { activateBodyAction } from "#features/bodies/actions.ts";
import type { BodyFormHome } from "#features/bodies/form-state.ts";
import type { Body } from "#features/bodies/schema.ts";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import { Part } from "#features/bodies/ui/part.tsx";

type FoundingSectionProps = { body: Body; home: BodyFormHome; today: string };

/** What a body in formation still lacks, and the form that makes it active. */
export function FoundingSection({ body, home, today }: FoundingSectionProps) {
  const t = useTranslations("bodies");
  const hasPresident = body.offices.some(({ office, until }) => office === "president" && !until);
  return (
    <Part title={t("foundingTitle")} tone="sable" id="founding">
      <p className="mb-6 max-w-text">{t(home.zone === "office" ? "foundingText" : "foundingTextNational")}</p>
      {hasPresident ? (
        <BodyForm
          id="founding"
          action={activateBodyAction}
          hidden={home}
          values={{ foundedOn: body.foundedOn ?? "", source: body.source ?? "" }}
          questions={[
            { kind: "day", name: "foundedOn", label: t("founded"), max: today },
            { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), max: 500 },
          ]}
          submit={t("foundingSubmit")}
        />
      ) : (
        <Notice>{t("foundingNeedsPresident")}</Notice>
      )}
    </Part>
  );
}
