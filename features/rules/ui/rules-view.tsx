import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { historiesOf } from "#features/rules/domain/rule-versions.ts";
import type { RuleKey, RuleRow } from "#features/rules/schema.ts";
import { RuleCard } from "#features/rules/ui/rule-card.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const groups = {
  who: [
    "kind.artisan_diploma",
    "kind.artisan_experience",
    "kind.maalem",
    "kind.cooperative",
    "kind.enterprise",
  ],
  time: ["review.days", "appeal.days"],
  card: ["card.validity", "card.reminders", "attestation.validity"],
  badges: ["badge.validity", "badge.reminders"],
  papers: ["documents.retention"],
  pieces: ["antique.age"],
  buyers: ["returns.days", "returns.terms", "goodwill.cap", "orders.days"],
  payment: ["door.terms", "transfer.terms"],
  crafts: ["endangered.criteria"],
  skills: ["skills.practice", "skills.jury", "training.needs"],
  quality: ["label.reminders", "inspection.days", "quality.rates"],
  equipment: ["equipment.follow-up"],
  together: ["fund.gift", "purchases.fetch", "purchases.transfer"],
  bodies: ["mediation.days", "mediation.mandate", "bodies.reminders", "bodies.transfer"],
} as const satisfies Record<string, readonly RuleKey[]>;
const groupNames = [
  "who",
  "time",
  "card",
  "badges",
  "papers",
  "pieces",
  "buyers",
  "payment",
  "crafts",
  "skills",
  "bodies",
  "quality",
  "equipment",
  "together",
] as const;

type RulesViewProps = {
  rows: readonly RuleRow[];
  locale: Locale;
  zone: "office" | "federation";
  mayRecord: boolean;
  done?: boolean;
};

/** Every rule the chambers work by, with the day it took effect and where it stands. */
export function RulesView({ rows, locale, zone, mayRecord, done = false }: RulesViewProps) {
  const t = useTranslations("rules");
  const histories = historiesOf(rows, dayInMorocco(now()));
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={zone === "office" ? <BackLink href="/office">{t("office")}</BackLink> : t("federation")}
        title={t("title")}
        lead={t(mayRecord ? "leadRecord" : "lead")}
      />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      {groupNames.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`}>
          <h2 id={`rules-${group}`} className="mb-4 text-2xl">
            {t(`groups.${group}`)}
          </h2>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {histories
              .filter(({ key }) => (groups[group] as readonly RuleKey[]).includes(key))
              .map((history) => (
                <RuleCard key={history.key} history={history} locale={locale} mayRecord={mayRecord} />
              ))}
          </div>
        </section>
      ))}
    </Container>
  );
}
