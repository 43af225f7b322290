import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { buttonClass } from "#components/ui/button-look.ts";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { addRecordAction, removeEvidenceAction } from "#features/badges/actions.ts";
import { type BadgeFile, evidenceAtMost } from "#features/badges/schema.ts";
import { EvidenceItem } from "#features/badges/ui/evidence-item.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type KeptEvidence = { title: string; datedOn: string };
type EvidenceProps = { badge: BadgeFile; kept: KeptEvidence; locale: Locale };

/** What the badge rests on, with the digest of each file; and, while it is proposed, how more is added. */
export function EvidencePart({ badge, kept, locale }: EvidenceProps) {
  const t = useTranslations("badges.evidence");
  const mayAdd = badge.acts.includes("evidence");
  return (
    <section id="evidence" tabIndex={-1} aria-labelledby="evidence-title" className="flex flex-col gap-6">
      <h2 id="evidence-title" className="text-xl">
        {t("title", { count: badge.evidenceList.length })}
      </h2>
      {badge.evidenceList.length === 0 ? (
        <p className="text-encre-2">{t("none")}</p>
      ) : (
        <ul className="flex flex-col border-t border-line">
          {badge.evidenceList.map((item) => (
            <li key={item.id} className="flex flex-col gap-1 border-b border-line py-3">
              <EvidenceItem item={item} locale={locale} />
              {mayAdd && (
                <form action={removeEvidenceAction}>
                  <input type="hidden" name="badgeId" value={badge.id} />
                  <input type="hidden" name="evidenceId" value={item.id} />
                  <input type="hidden" name="locale" value={locale} />
                  <SubmitButton tone="quiet">
                    {t("remove")} <span className="sr-only">{item.title}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && badge.evidenceList.length < evidenceAtMost && (
        <>
          {badge.records.length > 0 && <LinkForm badge={badge} locale={locale} />}
          <FileForm badge={badge} kept={kept} locale={locale} />
        </>
      )}
    </section>
  );
}

/** Records of the chamber that say so already. */
function LinkForm({ badge, locale }: { badge: BadgeFile; locale: Locale }) {
  const t = useTranslations("badges.evidence");
  const options = badge.records.map(({ id, kind, on }) => ({
    value: id,
    label: t("recordOf", { kind: t(`kinds.${kind}`), date: formatDate(on, locale) }),
  }));
  return (
    <form action={addRecordAction} className="flex flex-col gap-4">
      <h3 className="text-l">{t("linkTitle")}</h3>
      <input type="hidden" name="badgeId" value={badge.id} />
      <input type="hidden" name="locale" value={locale} />
      <Select name="recordId" label={t("record")} placeholder={t("chooseRecord")} options={options} />
      <div>
        <SubmitButton tone="secondary">{t("link")}</SubmitButton>
      </div>
    </form>
  );
}

/** A plain form: it works before any script, and the file goes straight to where it is sealed. */
function FileForm({ badge, kept, locale }: EvidenceProps) {
  const t = useTranslations("badges.evidence");
  return (
    <form
      action={`/api/badges/${badge.id}/evidence?lang=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-4"
    >
      <h3 className="text-l">{t("fileTitle")}</h3>
      <p className="text-s text-encre-2">{t("fileHint")}</p>
      <TextInput
        name="title"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={160}
        dir="auto"
        defaultValue={kept.title}
      />
      <TextInput
        name="datedOn"
        label={t("datedOn")}
        type="date"
        dir="ltr"
        width="s"
        max={dayInMorocco(now())}
        defaultValue={kept.datedOn}
      />
      <label htmlFor="file" className="flex flex-col gap-2 font-[550]">
        {t("file")}
        <input
          id="file"
          type="file"
          name="file"
          required
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="target w-full text-s font-normal"
        />
      </label>
      <div>
        <button type="submit" className={buttonClass({ tone: "secondary" })}>
          {t("send")}
        </button>
      </div>
    </form>
  );
}
