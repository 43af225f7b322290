import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { endMembershipAction, giveOfficeAction } from "#features/bodies/actions.ts";
import type { BodyFormHome } from "#features/bodies/form-state.ts";
import { type BodyMember, type BodyOfficeHeld, bodyOffices } from "#features/bodies/schema.ts";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import { Panel } from "#features/bodies/ui/panel.tsx";

type MemberPanelProps = {
  member: BodyMember;
  /** Offices held today, by anybody. */
  offices: readonly BodyOfficeHeld[];
  home: BodyFormHome;
  today: string;
};

/** A member: give them an office, or write that they left. Offices that somebody holds are not offered. */
export function MemberPanel({ member, offices, home, today }: MemberPanelProps) {
  const t = useTranslations("bodies");
  const taken = (office: string) =>
    offices.some(
      (held) => held.office === office && (office !== "councillor" || held.memberId === member.id),
    );
  const free = bodyOffices.filter((office) => !taken(office));
  const hidden = { ...home, memberId: member.id };
  return (
    <Panel
      title={<Bilingual value={member.name} locale={home.locale} />}
      close={t("close")}
      closeHref={`/${home.zone}/bodies/${home.bodyId}`}
    >
      <div className="flex flex-col gap-6">
        {free.length > 0 ? (
          <BodyForm
            id="office"
            action={giveOfficeAction}
            hidden={hidden}
            values={{ since: today }}
            questions={[
              {
                kind: "choice",
                name: "office",
                label: t("giveOffice"),
                hint: t("giveOfficeHint"),
                placeholder: t("choose"),
                options: free.map((value) => ({ value, label: t(`offices.${value}`) })),
              },
              { kind: "day", name: "since", label: t("officeSince"), max: today },
              { kind: "day", name: "termEndsOn", label: t("termEnds"), hint: t("termHint"), optional: true },
            ]}
            submit={t("giveOfficeSubmit")}
          />
        ) : (
          <p>{t("allTaken")}</p>
        )}
        <div className="border-t border-line">
          <BodyForm
            id="leave"
            folded={{ summary: t("leave"), intro: t("leaveHint") }}
            action={endMembershipAction}
            hidden={hidden}
            values={{ until: today }}
            questions={[{ kind: "day", name: "until", label: t("leaveDay"), max: today }]}
            submit={t("leaveSubmit")}
            tone="danger"
          />
        </div>
      </div>
    </Panel>
  );
}
