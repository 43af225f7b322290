import { type LocalizedText, type RegionCode, t } from "#db/seed/data/types.ts";

export type ProvinceData = {
  readonly code: string;
  readonly regionCode: RegionCode;
  readonly kind: "province" | "prefecture";
  readonly name: LocalizedText;
};

/** Said of every row: the division of 2015 as generally known; no text read so far was checked against it. */
export const provinceSource =
  "Administrative division of 2015 as generally known; to be confirmed by the chamber";
export const provincesRecordedOn = "2026-11-25";

type Line = readonly [code: string, ar: string, latin: string, kind?: "prefecture"];

const of = (regionCode: RegionCode, lines: readonly Line[]): ProvinceData[] =>
  lines.map(
    ([code, ar, latin, kind]): ProvinceData => ({
      code,
      regionCode,
      kind: kind ?? "province",
      name: t(ar, latin, latin),
    }),
  );

/** The provinces and prefectures of the twelve regions. */
export const provinces: readonly ProvinceData[] = [
  ...of("MA-01", [
    ["tanger-assilah", "طنجة - أصيلة", "Tanger-Assilah", "prefecture"],
    ["mdiq-fnideq", "المضيق - الفنيدق", "M'diq-Fnideq", "prefecture"],
    ["tetouan", "تطوان", "Tétouan"],
    ["fahs-anjra", "الفحص - أنجرة", "Fahs-Anjra"],
    ["larache", "العرائش", "Larache"],
    ["al-hoceima", "الحسيمة", "Al Hoceïma"],
    ["chefchaouen", "شفشاون", "Chefchaouen"],
    ["ouezzane", "وزان", "Ouezzane"],
  ]),
  ...of("MA-02", [
    ["oujda-angad", "وجدة - أنجاد", "Oujda-Angad", "prefecture"],
    ["nador", "الناظور", "Nador"],
    ["driouch", "الدريوش", "Driouch"],
    ["jerada", "جرادة", "Jerada"],
    ["berkane", "بركان", "Berkane"],
    ["taourirt", "تاوريرت", "Taourirt"],
    ["guercif", "جرسيف", "Guercif"],
    ["figuig", "فجيج", "Figuig"],
  ]),
  ...of("MA-03", [
    ["fes", "فاس", "Fès", "prefecture"],
    ["meknes", "مكناس", "Meknès", "prefecture"],
    ["el-hajeb", "الحاجب", "El Hajeb"],
    ["ifrane", "إفران", "Ifrane"],
    ["moulay-yacoub", "مولاي يعقوب", "Moulay Yacoub"],
    ["sefrou", "صفرو", "Sefrou"],
    ["boulemane", "بولمان", "Boulemane"],
    ["taounate", "تاونات", "Taounate"],
    ["taza", "تازة", "Taza"],
  ]),
  ...of("MA-04", [
    ["rabat", "الرباط", "Rabat", "prefecture"],
    ["sale", "سلا", "Salé", "prefecture"],
    ["skhirate-temara", "الصخيرات - تمارة", "Skhirate-Témara", "prefecture"],
    ["kenitra", "القنيطرة", "Kénitra"],
    ["khemisset", "الخميسات", "Khémisset"],
    ["sidi-kacem", "سيدي قاسم", "Sidi Kacem"],
    ["sidi-slimane", "سيدي سليمان", "Sidi Slimane"],
  ]),
  ...of("MA-05", [
    ["beni-mellal", "بني ملال", "Béni Mellal"],
    ["azilal", "أزيلال", "Azilal"],
    ["fquih-ben-salah", "الفقيه بن صالح", "Fquih Ben Salah"],
    ["khenifra", "خنيفرة", "Khénifra"],
    ["khouribga", "خريبكة", "Khouribga"],
  ]),
  ...of("MA-06", [
    ["casablanca", "الدار البيضاء", "Casablanca", "prefecture"],
    ["mohammedia", "المحمدية", "Mohammedia", "prefecture"],
    ["el-jadida", "الجديدة", "El Jadida"],
    ["nouaceur", "النواصر", "Nouaceur"],
    ["mediouna", "مديونة", "Médiouna"],
    ["benslimane", "بنسليمان", "Benslimane"],
    ["berrechid", "برشيد", "Berrechid"],
    ["settat", "سطات", "Settat"],
    ["sidi-bennour", "سيدي بنور", "Sidi Bennour"],
  ]),
  ...of("MA-07", [
    ["marrakech", "مراكش", "Marrakech", "prefecture"],
    ["chichaoua", "شيشاوة", "Chichaoua"],
    ["al-haouz", "الحوز", "Al Haouz"],
    ["el-kelaa", "قلعة السراغنة", "El Kelâa des Sraghna"],
    ["essaouira", "الصويرة", "Essaouira"],
    ["rehamna", "الرحامنة", "Rehamna"],
    ["safi", "آسفي", "Safi"],
    ["youssoufia", "اليوسفية", "Youssoufia"],
  ]),
  ...of("MA-08", [
    ["errachidia", "الرشيدية", "Errachidia"],
    ["ouarzazate", "ورزازات", "Ouarzazate"],
    ["midelt", "ميدلت", "Midelt"],
    ["tinghir", "تنغير", "Tinghir"],
    ["zagora", "زاكورة", "Zagora"],
  ]),
  ...of("MA-09", [
    ["agadir-ida-outanane", "أكادير - إداوتنان", "Agadir-Ida-Outanane", "prefecture"],
    ["inezgane-ait-melloul", "إنزكان - أيت ملول", "Inezgane-Aït Melloul", "prefecture"],
    ["chtouka-ait-baha", "اشتوكة - أيت باها", "Chtouka-Aït Baha"],
    ["taroudannt", "تارودانت", "Taroudannt"],
    ["tiznit", "تيزنيت", "Tiznit"],
    ["tata", "طاطا", "Tata"],
  ]),
  ...of("MA-10", [
    ["guelmim", "كلميم", "Guelmim"],
    ["assa-zag", "أسا - الزاك", "Assa-Zag"],
    ["tan-tan", "طانطان", "Tan-Tan"],
    ["sidi-ifni", "سيدي إفني", "Sidi Ifni"],
  ]),
  ...of("MA-11", [
    ["laayoune", "العيون", "Laâyoune"],
    ["boujdour", "بوجدور", "Boujdour"],
    ["tarfaya", "طرفاية", "Tarfaya"],
    ["es-semara", "السمارة", "Es-Semara"],
  ]),
  ...of("MA-12", [
    ["oued-ed-dahab", "وادي الذهب", "Oued Ed-Dahab"],
    ["aousserd", "أوسرد", "Aousserd"],
  ]),
];
