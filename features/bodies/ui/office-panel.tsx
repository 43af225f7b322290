import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { endOfficeAction } from "#features/bodies/actions.ts";
import type { BodyFormHome } from "#features/bodies/form-state.ts";
import type { BodyOfficeHeld } from "#features/bodies/schema.ts";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import { Panel } from "#features/bodies/ui/panel.tsx";

type OfficePanelProps = { office: BodyOfficeHeld; home: BodyFormHome; today: string };

/** An office that ends: on which day. Its holder stays a member. */
export function OfficePanel({ office, home, today }: OfficePanelProps) {
  const t = useTranslations("bodies");
  return (
    <Panel
      title={
        <>
          {t(`offices.${office.office}`)} · <Bilingual value={office.holder} locale={home.locale} />
        </>
      }
      close={t("close")}
      closeHref={`/${home.zone}/bodies/${home.bodyId}`}
    >
      <p className="mb-4 max-w-text">{t("endOfficeHint")}</p>
      <BodyForm
        id="end"
        action={endOfficeAction}
        hidden={{ ...home, officeId: office.id }}
        values={{ until: today }}
        questions={[{ kind: "day", name: "until", label: t("endOfficeDay"), max: today }]}
        submit={t("endOfficeSubmit")}
        tone="danger"
      />
    </Panel>
  );
}
