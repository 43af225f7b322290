import { type LocalizedText, type RegionCode, type RegionData, t } from "#db/seed/data/types.ts";
import { slugOf } from "#lib/i18n/slug.ts";

function region(code: RegionCode, name: LocalizedText): RegionData {
  return { code, name, slug: slugOf(name) };
}

/** The twelve regions, by ISO 3166-2 code. */
export const regions: readonly RegionData[] = [
  region("MA-01", t("طنجة – تطوان – الحسيمة", "Tanger-Tétouan-Al Hoceïma", "Tangier-Tetouan-Al Hoceima")),
  region("MA-02", t("الشرق", "L'Oriental", "Oriental")),
  region("MA-03", t("فاس – مكناس", "Fès-Meknès", "Fez-Meknes")),
  region("MA-04", t("الرباط – سلا – القنيطرة", "Rabat-Salé-Kénitra", "Rabat-Salé-Kenitra")),
  region("MA-05", t("بني ملال – خنيفرة", "Béni Mellal-Khénifra", "Beni Mellal-Khenifra")),
  region("MA-06", t("الدار البيضاء – سطات", "Casablanca-Settat", "Casablanca-Settat")),
  region("MA-07", t("مراكش – آسفي", "Marrakech-Safi", "Marrakesh-Safi")),
  region("MA-08", t("درعة – تافيلالت", "Drâa-Tafilalet", "Draa-Tafilalet")),
  region("MA-09", t("سوس – ماسة", "Souss-Massa", "Souss-Massa")),
  region("MA-10", t("كلميم – واد نون", "Guelmim-Oued Noun", "Guelmim-Oued Noun")),
  region("MA-11", t("العيون – الساقية الحمراء", "Laâyoune-Sakia El Hamra", "Laayoune-Sakia El Hamra")),
  region("MA-12", t("الداخلة – وادي الذهب", "Dakhla-Oued Ed-Dahab", "Dakhla-Oued Ed-Dahab")),
];
