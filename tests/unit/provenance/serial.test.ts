import { describe, expect, it } from "vitest";
import { readSerial } from "#features/verify/domain/serial.ts";

describe("a piece's number as it is typed", () => {
  it.each(["SND-0123456789", "snd 01234 56789", "0123456789", " snd–o123456789 ", "SNDOI23456789"])(
    "%j is understood",
    (typed) => {
      expect(readSerial(typed)).toBe("SND-0123456789");
    },
  );

  it.each(["", "SND", "SND-123", "0123456789012345", "SND-012345678U", "سند 0123456789", "<script>"])(
    "%j is none",
    (typed) => {
      expect(readSerial(typed)).toBeNull();
    },
  );
});
