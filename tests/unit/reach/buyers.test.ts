import { describe, expect, it } from "vitest";
import { suppress } from "#features/reach/domain/buyers.ts";

describe("buyers by country", () => {
  it("are told from five on, and below that neither by name nor by number", () => {
    const rows = [
      { country: "FR", buyers: 5 },
      { country: "US", buyers: 4 },
      { country: "MA", buyers: 40 },
    ];
    expect(suppress(rows)).toEqual({
      countries: [
        { country: "MA", buyers: 40 },
        { country: "FR", buyers: 5 },
      ],
      hasOthers: true,
    });
    expect(suppress([{ country: "FR", buyers: 4 }])).toEqual({ countries: [], hasOthers: true });
    expect(suppress([])).toEqual({ countries: [], hasOthers: false });
  });
});
