import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { addMemberAction } from "#features/bodies/actions.ts";
import type { BodyFormHome } from "#features/bodies/form-state.ts";
import type { Candidate } from "#features/bodies/schema.ts";
import { BodyForm } from "#features/bodies/ui/body-form.tsx";
import type { BodyPage } from "#features/bodies/ui/read-body-page.ts";

type CandidateSearchProps = { search: BodyPage["search"]; home: BodyFormHome; today: string };

/** Finds a registered maker by name or number and enters them as a member. The search is a plain address. */
export function CandidateSearch({ search: { q, candidates }, home, today }: CandidateSearchProps) {
  const t = useTranslations("bodies");
  const { locale, zone, bodyId } = home;
  return (
    <div id="add" className="scroll-mt-4 border-t border-line pt-8">
      <h3 className="mb-4 text-xl">{t("addMember")}</h3>
      <form
        action={`/${locale}/${zone}/bodies/${bodyId}#add`}
        className="flex max-w-form flex-wrap items-end gap-3"
      >
        <TextInput
          id="candidate-q"
          name="q"
          type="search"
          label={t("search")}
          hint={t(zone === "office" ? "searchHint" : "searchHintNational")}
          defaultValue={q}
          error={q.length === 1 ? t("searchShort") : undefined}
          minLength={2}
          maxLength={80}
          className="min-w-60 flex-1"
        />
        <Button type="submit" tone="secondary">
          {t("searchSubmit")}
        </Button>
      </form>
      {candidates && (
        <div className="mt-6" role="status">
          <p className="text-s text-encre-2">
            {t("foundCount", { count: candidates.found.length })}
            {candidates.more && ` ${t("foundMore")}`}
          </p>
        </div>
      )}
      {candidates && candidates.found.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {candidates.found.map((candidate) => (
            <CandidateLine key={candidate.id} candidate={candidate} home={home} today={today} />
          ))}
        </ul>
      )}
    </div>
  );
}

type CandidateLineProps = { candidate: Candidate; home: BodyFormHome; today: string };

function CandidateLine({ candidate, home, today }: CandidateLineProps) {
  const t = useTranslations("bodies");
  const { id, name, town, registryNumber } = candidate;
  return (
    <li className="flex flex-col justify-between gap-x-8 gap-y-3 border-b border-line py-4 sm:flex-row sm:items-end">
      <div className="min-w-0">
        <p className="font-[550]">
          {name ? <Bilingual value={name} locale={home.locale} /> : t("nameWithheld")}
        </p>
        <p className="text-s text-encre-2">
          {town && (
            <>
              <Bilingual value={town} locale={home.locale} />
              {" · "}
            </>
          )}
          {registryNumber ? <bdi>{registryNumber}</bdi> : t("noNumber")}
        </p>
      </div>
      <BodyForm
        id={`add-${id.slice(-6)}`}
        action={addMemberAction}
        hidden={{ ...home, artisanId: id }}
        values={{ since: today }}
        questions={[{ kind: "day", name: "since", label: t("memberSinceDay"), max: today }]}
        submit={t("add")}
        tone="secondary"
        inline
      />
    </li>
  );
}
