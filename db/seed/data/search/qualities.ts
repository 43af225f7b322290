import { type ConceptData, concept } from "#db/seed/data/search/concept.ts";

const material = (key: string, ar: string, fr: string, en: string, darija = "", broader: string[] = []) =>
  concept("material", key, { ar, fr, en, ...(darija ? { darija } : {}) }, broader);
const colour = (key: string, ar: string, fr: string, en: string, darija: string) =>
  concept("colour", key, { ar, fr, en, darija });
const use = (key: string, ar: string, fr: string, en: string, darija = "", broader: string[] = []) =>
  concept("use", key, { ar, fr, en, ...(darija ? { darija } : {}) }, broader);

export const materialConcepts: readonly ConceptData[] = [
  material("wool", "صوف|أصواف|صوفي|صوفية", "laine", "wool|woollen|woolen", "souf|sof|ssouf"),
  material("undyed-wool", "صوف غير مصبوغ|صوف طبيعي", "laine écrue|laine naturelle", "undyed wool|natural wool", "souf tabi3i", ["wool"]),
  material("silk", "حرير|حريري", "soie", "silk|silken", "7rir|hrir|harir"),
  material("cotton", "قطن|قطني", "coton", "cotton", "9ten|9oton|koton"),
  material("linen", "كتان|كتاني", "lin", "linen|flax", "kettan|kittan"),
  material("leather", "جلد|+جلود|جلدي|جلدية", "cuir|peau|maroquin", "leather|hide|goatskin", "jeld|jild|djeld|jlod"),
  material("goat-hair", "شعر الماعز|شعر ماعز", "poil de chèvre", "goat hair", "ch3er m3iz"),
  material("camel-hair", "وبر الإبل|وبر", "poil de chameau", "camel hair", "wber|oubar"),
  material("clay", "طين|صلصال|تراب", "argile|terre", "clay|terracotta", "ttin|sal9a"),
  material("brass", "نحاس أصفر|صفر", "laiton", "brass", "n7as sfer|latoun"),
  material("copper", "نحاس أحمر|نحاس", "cuivre|cuivre rouge", "copper", "n7as|nhas|n7ass|ne7as"),
  material("silver", "فضة|فضي|فضية|نقرة", "argent|argenté", "silver|sterling", "fedda|feda|no9ra|fdda|lfedda"),
  material("gold-thread", "خيط مذهب|صقلي|خيط ذهبي", "fil d'or|fil doré|sqalli", "gold thread|gilt thread", "s9elli|skalli"),
  material("wood", "خشب|أخشاب|خشبي|خشبية", "bois|boiserie", "wood|wooden|timber", "khcheb|lkhcheb|khochb|khchab"),
  material("thuya", "عرعار|العرعار", "thuya|loupe de thuya", "thuya|thuja|thuya burr", "3ar3ar|ar3ar|araar", ["wood"]),
  material("cedar", "أرز|الأرز|خشب الأرز", "cèdre", "cedar|cedarwood", "l2arz|larz|arz", ["wood"]),
  material("lemonwood", "خشب الليمون|ليمون", "citronnier", "lemonwood|lemon wood", "limoun", ["wood"]),
  material("walnut", "جوز|خشب الجوز|كركاع", "noyer", "walnut", "gerga3|guergaa|karka3", ["wood"]),
  material("bone", "عظم|عظام", "os", "bone", "3dam|3dem"),
  material("palm", "سعف|سعف النخيل|نخيل|دوم", "palmier|feuilles de palmier|doum", "palm|palm leaf|raffia", "doum|dom|nkhel"),
  material("rush", "سمار", "jonc", "rush|reed", "smar"),
  material("esparto", "حلفاء", "alfa", "esparto|alfa grass", "7alfa|halfa"),
  material("beads", "خرز|عقيق", "perles|perle", "beads|bead", "3gig|3kik|khraz|la39ig"),
  material("glass", "زجاج|زجاجي", "verre", "glass", "zaj|zjaj"),
  material("shell", "صدف|محار", "coquillage|nacre", "shell|mother of pearl", "sdef"),
  material("iron", "حديد", "fer|fer forgé", "iron|wrought iron", "7did|hdid"),
  material("felt", "لباد|تلبيد", "feutre", "felt", "lebda"),
];

export const colourConcepts: readonly ConceptData[] = [
  colour("white", "أبيض|بيضاء|+بيض|عاجي", "blanc|blanche|+blancs|ivoire", "white|ivory|cream", "byed|bayda|bida|biyed"),
  colour("black", "أسود|سوداء", "noir|noire", "black", "k7el|kehla|k7la"),
  colour("blue", "أزرق|زرقاء|كحلي|نيلي", "bleu|bleue|bleu nuit", "blue|navy", "zre9|zer9a|zrek|zar9a"),
  colour("green", "أخضر|خضراء", "vert|verte", "green", "khder|khedra|khadra"),
  colour("red", "أحمر|حمراء|+حمر", "rouge", "red", "7mer|hmer|7amra|hamra"),
  colour("yellow", "أصفر|صفراء", "jaune|safran", "yellow|saffron", "sfer|safra|asfar|zaafran"),
  colour("pink", "وردي|وردية", "rose", "pink", "wardi|roz|fanidi"),
  colour("orange", "برتقالي|برتقالية", "orange|orangé", "orange", "limouni|bortokali"),
  colour("brown", "بني|بنية", "brun|brune|marron", "brown", "9ahwi|bonni|kahoui"),
  colour("honey", "عسلي|عسلية", "miel", "honey|amber", "3asli|aasli"),
  colour("indigo", "نيلة|نيلي", "indigo", "indigo", "nila"),
];

export const useConcepts: readonly ConceptData[] = [
  use("gift", "هدية|+هدايا|هدايا تذكارية", "cadeau|+cadeaux|souvenir", "gift|present|+gifts|souvenir", "hdiya|hadiya|kado|hdaya"),
  use("wedding", "عرس|+أعراس|زفاف|عروس", "mariage|noces|mariée", "wedding|bride|bridal|marriage", "3ers|3ars|3arousa|zwaj"),
  use("cookware", "طبخ|طهي|أواني الطبخ", "cuisine|cuisson|ustensile", "cooking|cookware|kitchen", "kouzina|tyab|tbikh|mma3en"),
  use("tableware", "أواني|آنية|أواني المائدة|ماعون|مواعين", "vaisselle|art de la table|service de table", "tableware|crockery|dishes", "mma3n|lmwa3en|awani"),
  use("tea", "شاي|أتاي", "thé|service à thé", "tea|mint tea|tea set", "atay|atey|chay"),
  use("living-room", "صالون|+صالونات|غرفة الجلوس", "salon|séjour", "living room|lounge|salon", "salon|saloun|bit glas"),
  use("bedroom", "غرفة النوم|سرير", "chambre|lit|chevet", "bedroom|bed|bedside", "bit n3as|bit neas"),
  use("decor", "ديكور|زينة|تزيين", "décoration|déco|décor", "decoration|home decor|ornament", "dikor|deco|zina"),
  use("riding", "فروسية|تبوريدة|فارس|فرس|خيل", "équitation|cheval|tbourida|fantasia|cavalier", "riding|horse|tbourida|equestrian|rider", "tbourida|tborida|lkhil|3awd"),
  use("prayer", "صلاة|سجادة|سجادة صلاة|سجادة الصلاة", "prière|tapis de prière", "prayer|prayer rug|prayer mat", "sjada|salat|sajada"),
  use("furniture", "أثاث", "meuble|mobilier|ameublement", "furniture", "atat|mobilya"),
  use("children", "أطفال|طفل|للأطفال", "enfant|+enfants", "child|children|kids|kid", "drari|wlad|atfal"),
  use("bread", "خبز", "pain", "bread", "khobz"),
  use("couscous", "كسكس|كسكسو|سكسو", "couscous", "couscous", "kseksou|seksou|ksksou"),
  use("soup", "حريرة|حساء|شوربة", "soupe|harira", "soup|harira", "harira|7rira"),
  use("dates", "تمر|تمور", "datte|+dattes", "date|+dates", "tmar|tmer"),
  use("market", "سوق|+أسواق|تسوق", "marché|courses|souk", "market|shopping|souk", "souk|souq|taswi9"),
  use("travel", "سفر", "voyage", "travel|trip|weekend bag", "sfar|safar"),
  use("star", "نجمة|+نجوم", "étoile|+étoiles", "star|+stars", "nejma|njoum"),
  use("calligraphy", "خط عربي|كتابة|خط", "calligraphie|initiales", "calligraphy|lettering|initials|monogram", "khat"),
  use("entrance", "مدخل|باب", "entrée|couloir|paillasson", "entrance|hallway|doormat|corridor", "dekhla|bab"),
];
