import { type CraftFact, t } from "#db/seed/data/types.ts";

const PROGRAMME_SOURCE = "mtaess.gov.ma/?p=109910; lematin.ma 218856";
const EDITION_3_SOURCE = "ahdath.info/article/236904; lematin.ma 218856";
const ICESCO_SOURCE = "maghress.com/fr/lopinion/147922; lecourrierdelatlas.com";
const MARKS_SOURCE = "maghress.com/fr/lavieeco/49505; libe.ma a144112";
const OLD_LIST_SOURCE = "Ministry list of about 2008-2010, read in forum copies (etudier.com, mizania)";

/** Taken up by the programme "Treasures of Moroccan traditional arts": its pilot or one of its editions. */
export function programme(edition: "pilot" | 1 | 2 | 3): CraftFact {
  const year = edition === "pilot" ? 2022 : 2022 + edition;
  return {
    kind: "programme",
    code: edition === "pilot" ? "tatm-pilot" : `tatm-${edition}`,
    label:
      edition === "pilot"
        ? t(
            "برنامج كنوز الفنون التقليدية المغربية، الدورة التجريبية",
            "Trésors des arts traditionnels marocains, édition pilote",
            "Treasures of Moroccan Traditional Arts, pilot edition",
          )
        : t(
            `برنامج كنوز الفنون التقليدية المغربية، الدورة ${["الأولى", "الثانية", "الثالثة"][edition - 1]}`,
            `Trésors des arts traditionnels marocains, ${edition}${edition === 1 ? "re" : "e"} édition`,
            `Treasures of Moroccan Traditional Arts, edition ${edition}`,
          ),
    year,
    source: edition === 3 ? EDITION_3_SOURCE : PROGRAMME_SOURCE,
  };
}

/** On ICESCO's heritage list. It states heritage value and says nothing about danger. `year` null: not given. */
export function icesco(year: 2022 | 2023 | null): CraftFact {
  return {
    kind: "icesco_list",
    code: "icesco",
    label: t(
      "قائمة الإيسيسكو للتراث في العالم الإسلامي",
      "Liste du patrimoine dans le monde islamique (ICESCO)",
      "ICESCO list of heritage in the Islamic world",
    ),
    year,
    source: year === null ? `${ICESCO_SOURCE} (listed by December 2023, year not given)` : ICESCO_SOURCE,
  };
}

/** On UNESCO's Representative List. It states heritage value and says nothing about danger. */
export function unesco(year: number, element: "caftan" | "engraving"): CraftFact {
  return {
    kind: "unesco_representative_list",
    code: `unesco-rl-${element}`,
    label:
      element === "caftan"
        ? t(
            "القائمة التمثيلية لليونسكو: القفطان المغربي",
            "Liste représentative de l'UNESCO : le caftan marocain",
            "UNESCO Representative List: the Moroccan caftan",
          )
        : t(
            "القائمة التمثيلية لليونسكو: النقش على المعادن (ملف متعدد البلدان)",
            "Liste représentative de l'UNESCO : la gravure sur métaux (dossier multinational)",
            "UNESCO Representative List: engraving on metals (multinational file)",
          ),
    year,
    source: "lesiteinfo.com 662384; mapexpress.ma",
  };
}

/** A collective certification mark by this name was read in the press; its present validity was not checked. */
export function mark(name: string): CraftFact {
  return {
    kind: "collective_mark",
    code: "collective-mark",
    label: t(
      `علامة جماعية للتصديق: «${name}»`,
      `Marque collective de certification : « ${name} »`,
      `Collective certification mark: “${name}”`,
    ),
    year: null,
    source: MARKS_SOURCE,
  };
}

/** Named among threatened crafts in an old list of the ministry, as read in copies. */
export function oldList(remark?: { ar: string; fr: string; en: string }): CraftFact {
  const add = (words: string | undefined, colon: string) => (words ? `${colon}${words}` : "");
  return {
    kind: "old_ministry_list",
    code: "ministry-list-2008-2010",
    label: t(
      `قائمة وزارية قديمة للحرف المهددة (حوالي 2008–2010)${add(remark?.ar, ": ")}`,
      `Ancienne liste ministérielle des métiers menacés (vers 2008-2010)${add(remark?.fr, " : ")}`,
      `Old ministry list of threatened crafts (about 2008-2010)${add(remark?.en, ": ")}`,
    ),
    year: null,
    source: OLD_LIST_SOURCE,
  };
}
