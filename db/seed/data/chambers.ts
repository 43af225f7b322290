import {
  type ChamberData,
  type Evidence,
  type LocalizedText,
  type RegionCode,
  t,
} from "#db/seed/data/types.ts";

const RECORDED_ON = "2026-11-24";
const NOT_READ = "Not read in a public source; to be completed by the chamber";

type Seat = { seat: LocalizedText | null; evidence: Evidence; source: string };

/** `ar`, `fr` and `en` are the region as it stands inside the chamber's name. */
function chamber(
  key: string,
  regionCode: RegionCode,
  ar: string,
  fr: string,
  en: string,
  seat: Seat,
): ChamberData {
  return {
    key,
    regionCode,
    name: t(
      `غرفة الصناعة التقليدية لجهة ${ar}`,
      `Chambre d'artisanat de la région ${fr}`,
      `Chamber of Traditional Crafts of ${en}`,
    ),
    seat: seat.seat,
    seatEvidence: seat.evidence,
    seatSource: seat.source,
    seatRecordedOn: RECORDED_ON,
  };
}

const seat = (seat: LocalizedText, evidence: Evidence, source: string): Seat => ({ seat, evidence, source });

/** The twelve regional chambers. No text read so far fixes the seats, so each carries how it is known. */
export const chambers: readonly ChamberData[] = [
  chamber(
    "tanger",
    "MA-01",
    "طنجة – تطوان – الحسيمة",
    "Tanger-Tétouan-Al Hoceïma",
    "Tangier-Tetouan-Al Hoceima",
    seat(
      t("طنجة", "Tanger", "Tangier"),
      "confirmed",
      "apdn.ma/tetouan: chamber « siégeant à Tanger », annex at Tétouan",
    ),
  ),
  chamber(
    "oriental",
    "MA-02",
    "الشرق",
    "de l'Oriental",
    "the Oriental",
    seat(t("وجدة", "Oujda", "Oujda"), "unconfirmed", NOT_READ),
  ),
  chamber(
    "fes",
    "MA-03",
    "فاس – مكناس",
    "Fès-Meknès",
    "Fez-Meknes",
    seat(
      t("فاس", "Fès", "Fez"),
      "reported",
      "leseco.ma/?p=185885 and cartth.ma: elections at Fès, Meknès called an annex",
    ),
  ),
  chamber(
    "rabat",
    "MA-04",
    "الرباط – سلا – القنيطرة",
    "Rabat-Salé-Kénitra",
    "Rabat-Salé-Kenitra",
    seat(t("الرباط", "Rabat", "Rabat"), "reported", "satv.ma: assembly held at Rabat"),
  ),
  chamber(
    "beni-mellal",
    "MA-05",
    "بني ملال – خنيفرة",
    "Béni Mellal-Khénifra",
    "Beni Mellal-Khenifra",
    seat(t("بني ملال", "Béni Mellal", "Beni Mellal"), "unconfirmed", NOT_READ),
  ),
  chamber(
    "casablanca",
    "MA-06",
    "الدار البيضاء – سطات",
    "Casablanca-Settat",
    "Casablanca-Settat",
    seat(t("الدار البيضاء", "Casablanca", "Casablanca"), "unconfirmed", NOT_READ),
  ),
  chamber(
    "marrakech",
    "MA-07",
    "مراكش – آسفي",
    "Marrakech-Safi",
    "Marrakesh-Safi",
    seat(
      t("مراكش", "Marrakech", "Marrakesh"),
      "reported",
      "akhbarmarrakech.com/34282: session of February 2026 at Marrakech",
    ),
  ),
  chamber("draa", "MA-08", "درعة – تافيلالت", "Drâa-Tafilalet", "Draa-Tafilalet", {
    seat: null,
    evidence: "unconfirmed",
    source:
      "Unresolved: sessions reported at Ouarzazate (sarkha.ma, 2019) and at Errachidia (draa.info, 2020; jadidinfo.com, 2022)",
  }),
  chamber(
    "souss",
    "MA-09",
    "سوس – ماسة",
    "Souss-Massa",
    "Souss-Massa",
    seat(t("أكادير", "Agadir", "Agadir"), "unconfirmed", NOT_READ),
  ),
  chamber(
    "guelmim",
    "MA-10",
    "كلميم – واد نون",
    "Guelmim-Oued Noun",
    "Guelmim-Oued Noun",
    seat(t("كلميم", "Guelmim", "Guelmim"), "unconfirmed", NOT_READ),
  ),
  chamber(
    "laayoune",
    "MA-11",
    "العيون – الساقية الحمراء",
    "Laâyoune-Sakia El Hamra",
    "Laayoune-Sakia El Hamra",
    seat(
      t("العيون", "Laâyoune", "Laayoune"),
      "reported",
      "digimag.cartisal.ma/news/361: chamber events at Laâyoune",
    ),
  ),
  chamber(
    "dakhla",
    "MA-12",
    "الداخلة – وادي الذهب",
    "Dakhla-Oued Ed-Dahab",
    "Dakhla-Oued Ed-Dahab",
    seat(t("الداخلة", "Dakhla", "Dakhla"), "unconfirmed", NOT_READ),
  ),
];
