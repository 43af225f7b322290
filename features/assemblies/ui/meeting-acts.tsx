import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import {
  attendAction,
  cancelAction,
  enterAction,
  publishAction,
  signAction,
  writeAction,
} from "#features/assemblies/actions.ts";
import type { Meeting } from "#features/assemblies/schema.ts";
import { type Act, actFields, actsOf, startOf } from "#features/assemblies/ui/act-fields.ts";
import type { Zone } from "#features/assemblies/ui/read-meetings.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const actions = {
  attend: attendAction,
  enter: enterAction,
  write: writeAction,
  sign: signAction,
  publish: publishAction,
  cancel: cancelAction,
} as const satisfies Record<Exclude<Act, "scan">, unknown>;

type MeetingActsProps = {
  meeting: Meeting;
  zone: Zone;
  /** The act that the address names. */
  asked: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What the reader may do now: one act with its form, the others a link away. */
export function MeetingActs({ meeting, zone, asked, sentences, locale }: MeetingActsProps) {
  const t = useTranslations("assemblies");
  const possible = actsOf(meeting);
  // Signed minutes stand by themselves: a correction is begun on purpose.
  const isSettled = meeting.minutes[0]?.state === "signed";
  const act = possible.find((one) => one === asked) ?? (isSettled ? undefined : possible[0]);
  const others = possible.filter((one) => one !== act);
  if (possible.length === 0) return null;
  const minutesId = meeting.minutes[0]?.id ?? "";
  return (
    <section id="act" aria-labelledby="act-title" className="flex flex-col gap-4 border-t border-bord pt-6">
      <h2 id="act-title" className="text-xl">
        {act ? t(`acts.${act}.title`) : t("otherActs")}
      </h2>
      {act && <p>{t(`acts.${act}.text`)}</p>}
      {act === "scan" && (
        <UploadForm
          action={`/api/bodies/minutes?lang=${locale}`}
          send={t("acts.scan.submit")}
          sending={t("sending")}
        >
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="minutesId" value={minutesId} />
          <input type="hidden" name="zone" value={zone} />
          <FileField name="file" label={t("scan")} hint={t("scanHint")} accept="image/*,application/pdf" />
        </UploadForm>
      )}
      {act && act !== "scan" && (
        <FieldsForm
          key={act}
          action={actions[act]}
          start={startOf(act, meeting)}
          hidden={{ locale, zone, meetingId: meeting.id, minutesId }}
          sentences={sentences}
          fields={actFields(act, meeting, t, locale)}
          submit={t(`acts.${act}.submit`)}
          tone={act === "cancel" ? "danger" : "primary"}
        />
      )}
      {others.length > 0 && (
        <nav aria-label={t("otherActs")} className="flex flex-wrap gap-3">
          {others.map((one) => (
            <ButtonLink key={one} tone="secondary" href={`/${zone}/meetings/${meeting.id}?act=${one}#act`}>
              {t(`acts.${one}.title`)}
            </ButtonLink>
          ))}
        </nav>
      )}
    </section>
  );
}
