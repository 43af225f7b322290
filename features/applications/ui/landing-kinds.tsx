import { useTranslations } from "next-intl";
import { StepArt } from "#components/art/step-art.tsx";
import { formatDate } from "#components/format/date.ts";
import { RuleSource } from "#components/format/rule-source.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Requirements } from "#features/applications/index.ts";
import type { KindDemands } from "#features/applications/schema.ts";
import { kindArt } from "#features/applications/ui/kind-art.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Who may register: one card a kind, with what its dated rule asks for and where that rule stands. */
export function LandingKinds({ kinds, locale }: { kinds: Requirements["kinds"]; locale: Locale }) {
  const t = useTranslations("applications.landing");
  const words = useTranslations("wizard.kinds");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {kinds.map(({ kind, demands }) => (
        <Card as="li" key={kind} className="flex flex-col gap-4">
          <div className="flex items-center gap-4">
            <StepArt name={kindArt[kind]} size={72} />
            <div>
              <h3 className="text-l">{words(`${kind}.name`)}</h3>
              <p className="text-s text-encre-2">{words(`${kind}.text`)}</p>
            </div>
          </div>
          <Bring demands={demands} />
          <details className="text-s text-encre-2">
            <summary className="target-slim inline-flex items-center underline decoration-bord">
              {t("source")}
            </summary>
            <p>
              {t.rich("sourceText", {
                rule: () => <RuleSource source={demands.source} evidence={demands.evidence} />,
                date: formatDate(demands.effectiveFrom, locale),
              })}{" "}
              {t(`evidence.${demands.evidence as "reported"}`)}
            </p>
          </details>
          <ButtonLink href={`/apply/start?kind=${kind}`} tone="secondary" className="mt-auto">
            {t("startAs", { kind: words(`${kind}.name`) })}
          </ButtonLink>
        </Card>
      ))}
    </ul>
  );
}

function Bring({ demands }: { demands: KindDemands }) {
  const t = useTranslations("applications.landing");
  const words = useTranslations("wizard");
  const { minYears, minMembers, supervisor, documents } = demands;
  const lines = [
    ...(minYears ? [t("years", { count: minYears })] : []),
    ...(minMembers ? [t("members", { count: minMembers })] : []),
    ...(supervisor ? [t("supervisor")] : []),
    ...documents.map((kind) =>
      kind === "piece" ? words("steps.pieces.title") : words(`documents.${kind}.name`),
    ),
  ];
  return (
    <div>
      <h4 className="font-[550]">{t("bring")}</h4>
      <ul className="mt-1 flex flex-col gap-1 text-s">
        {lines.map((line) => (
          <li key={line} className="flex items-start gap-2">
            <Icon name="tick" size={18} className="mt-[0.15em] text-vert" />
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
