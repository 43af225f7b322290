import { crafts } from "#db/seed/data/crafts.ts";
import { type AssessmentData, type EndangeredGrade, t } from "#db/seed/data/types.ts";

const ASSESSED_ON = "2026-11-01";

/**
 * A demonstration assessment. Morocco publishes programme membership, not risk grades: the grade and the head
 * counts are invented to show the register, and the note repeats it beside what is really documented.
 */
function assess(
  craftKey: string,
  grade: EndangeredGrade,
  activeMasters: number | null,
  apprentices: number | null,
): AssessmentData {
  const craft = crafts.find((candidate) => candidate.key === craftKey);
  if (!craft) throw new Error(`no craft ${craftKey}`);
  // Inscriptions and marks say nothing about danger, so they are no evidence here.
  const evidence = craft.facts.filter(
    (fact) => fact.kind === "programme" || fact.kind === "old_ministry_list",
  );
  const list = (language: "ar" | "fr" | "en", comma: string) =>
    evidence
      .map((fact) => (fact.year ? `${fact.label[language]} (${fact.year})` : fact.label[language]))
      .join(comma);
  return {
    craftKey,
    grade,
    activeMasters,
    apprentices,
    assessedOn: ASSESSED_ON,
    isDemonstration: true,
    source: evidence.map((fact) => `${fact.label.en}: ${fact.source}`).join(" | "),
    note: t(
      `هذه الدرجة وهذه الأعداد قيم توضيحية لعرض السجل، ولم تصدر عن أي جهة. الموثق فعلا: ${list("ar", "، ")}.`,
      `Ce degré et ces effectifs sont des valeurs de démonstration ; aucune autorité ne les a établis. Ce qui est documenté : ${list("fr", ", ")}.`,
      `This grade and these head counts are demonstration values; no authority has issued them. What is documented: ${list("en", ", ")}.`,
    ),
  };
}

export const assessments: readonly AssessmentData[] = [
  assess("brocade", "critically_endangered", 2, 3),
  assess("tetouan-zellige", "critically_endangered", 3, 4),
  assess("meknes-ceramics", "critically_endangered", 2, 2),
  assess("fes-marquetry", "critically_endangered", 2, 1),
  assess("stirrups", "endangered", 5, 6),
  assess("temmag-boots", "endangered", 6, 5),
  assess("fibula", "endangered", 12, 9),
  assess("figuig-burnous", "endangered", 18, 11),
  assess("rush-mat", "endangered", 7, 4),
  assess("thuya-inlay", "viable", 60, 22),
  assess("tent-weaving", "data_deficient", null, null),
];
