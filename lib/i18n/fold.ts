const marks =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

const letters: Readonly<Record<string, string>> = {
  ...{ ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ہ: "ه", ھ: "ه", گ: "ك", ڭ: "ك", ک: "ك", ڤ: "ف", پ: "ب", چ: "ج" },
  ...{ œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l", ı: "i" },
};
const mapped = new RegExp(`[${Object.keys(letters).join("")}]`, "g");

/**
 * Words as they are compared and searched: without vowel marks and accents, with one form of alef, ya and ta marbuta, in
 * small letters, parted by single spaces ("Théière — فخّار الأطلس" → "theiere فخار الاطلس"). The database knows the same
 * rule as search_fold(); a test compares them.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(marks, "")
    .replace(mapped, (letter) => letters[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^a-z0-9\u0621-\u063a\u0641-\u064a\u2d30-\u2d67]+/g, " ")
    .trim();
}
