import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { messages } from "#messages/index.ts";

const t = createTranslator({ locale: "ar", messages: messages.ar, namespace: "catalogue" });

describe("numbers of pieces in Arabic", () => {
  it.each([
    [0, "لا توجد قطع"],
    [1, "قطعة واحدة"],
    [2, "قطعتان"],
    [3, "3 قطع"],
    [11, "11 قطعة"],
    [100, "100 قطعة"],
    [103, "103 قطع"],
  ])("%i", (n, words) => {
    expect(t("list.count", { n })).toBe(words);
  });

  it("counts the days of a piece made to order by the same rules", () => {
    expect([1, 2, 7, 25].map((days) => t("availability.madeToOrder", { days }))).toEqual([
      "تصنع عند الطلب في يوم واحد",
      "تصنع عند الطلب في يومين",
      "تصنع عند الطلب في 7 أيام",
      "تصنع عند الطلب في 25 يوما",
    ]);
  });
});
