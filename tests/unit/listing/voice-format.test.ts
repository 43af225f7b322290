import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxVoiceBytes, voiceFacts } from "#features/listing/domain/voice-format.ts";
import { mp4, ogg, webm } from "#tests/factories/recordings.ts";

describe("a voice note", () => {
  it.each([
    ["webm", webm(4000)],
    ["ogg", ogg(4000)],
    ["mp4", mp4(4000)],
  ] as const)("is known by its first bytes, and its length is read: %s", (format, bytes) => {
    expect(voiceFacts(bytes)).toEqual({ format, durationMs: 4000 });
  });

  it("longer than a minute is refused, whatever the phone said", () => {
    expect(voiceFacts(webm(59_980))).toMatchObject({ format: "webm" });
    for (const make of [webm, ogg, mp4]) expect(voiceFacts(make(63_000))).toBe("VOICE_TOO_LONG");
  });

  it("that is no sound, no Opus, empty or too large is refused", () => {
    expect(voiceFacts(new Uint8Array())).toBe("VOICE_EMPTY");
    expect(voiceFacts(webm(0))).toBe("VOICE_EMPTY");
    expect(voiceFacts(webm(1000, "V_VP8"))).toBe("VOICE_TYPE");
    expect(voiceFacts(Buffer.from("<script>alert(1)</script>"))).toBe("VOICE_TYPE");
    expect(voiceFacts(new Uint8Array(maxVoiceBytes + 1))).toBe("VOICE_TOO_LARGE");
  });

  it("of any bytes behind a true beginning is answered, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(webm(40), ogg(40), mp4(40)),
        (tail, start) => {
          const cut = start.subarray(0, Math.max(12, start.length - 10));
          const found = voiceFacts(Buffer.concat([cut, tail]));
          expect(typeof found === "string" || found.durationMs > 0).toBe(true);
        },
      ),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void voiceFacts(bytes)));
  });
});
