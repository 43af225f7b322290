"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Fields, newFields, type StepName } from "#features/sell/domain/draft.ts";
import type { SellDto } from "#features/sell/schema.ts";
import {
  type Draft,
  dropFile,
  filesOf,
  type KeptFile,
  listDrafts,
  listen,
  putDraft,
  putFile,
  removeDraft,
  updateDraft,
} from "#public/sell/engine.js";

export type KeptDraft = Omit<Draft, "fields"> & { fields: Fields; kept: KeptFile[] };

/** Something was done with it: others are shells that nobody needs to see again. */
const isBegun = (draft: KeptDraft) => draft.state !== "open" || draft.kept.length > 0;

/** The store hands out a new object at each read: pictures stay the same one as long as they are shown. */
const blobs = new Map<string, Blob>();
function steady(file: KeptFile): KeptFile {
  const blob = blobs.get(file.id) ?? file.blob;
  blobs.set(file.id, blob);
  return { ...file, blob };
}

async function readAll(owner: string): Promise<KeptDraft[]> {
  const drafts = await listDrafts(owner);
  return Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      fields: draft.fields as unknown as Fields,
      kept: (await filesOf(draft.id)).map(steady),
    })),
  );
}

/** The drafts on this phone and what can be done with them. `null` until they are read. Each change is kept before it is shown. */
export function useDrafts(start: SellDto) {
  const { owner } = start;
  const [drafts, setDrafts] = useState<KeptDraft[] | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const typing = useRef<Promise<unknown>>(Promise.resolve());
  const unwritten = useRef(0);
  const reload = useCallback(async () => {
    const read = await readAll(owner);
    setDrafts((shown) =>
      read.map((draft) => {
        // What is being typed is newer than what is written.
        const typed = unwritten.current > 0 ? shown?.find(({ id }) => id === draft.id) : undefined;
        return typed ? { ...draft, fields: typed.fields } : draft;
      }),
    );
  }, [owner]);
  useEffect(() => {
    void reload();
    return listen(() => void reload());
  }, [reload]);

  const begin = useCallback(async () => {
    const id = crypto.randomUUID();
    await putDraft({
      ...{ id, owner, step: "front", state: "open", files: {}, code: null, pieceId: null, pieceState: null },
      fields: newFields(start) as unknown as Record<string, unknown>,
      at: Date.now(),
    });
    await reload();
    setOpenId(id);
    return id;
  }, [owner, start, reload]);

  const change = useCallback((id: string, with_: (fields: Fields) => Partial<Fields>) => {
    // Shown at once and written behind each other.
    setDrafts(
      (all) =>
        all?.map((one) =>
          one.id === id ? { ...one, fields: { ...one.fields, ...with_(one.fields) } } : one,
        ) ?? null,
    );
    unwritten.current += 1;
    typing.current = typing.current
      .then(() =>
        updateDraft(id, (row) => {
          Object.assign(row.fields, with_(row.fields as unknown as Fields));
        }),
      )
      .finally(() => {
        unwritten.current -= 1;
      });
  }, []);

  const set = useCallback(async (id: string, more: Partial<Pick<Draft, "step" | "state" | "code">>) => {
    await typing.current;
    await updateDraft(id, (row) => {
      Object.assign(row, more);
    });
  }, []);

  const shown = drafts?.filter((draft) => isBegun(draft) || draft.id === openId) ?? null;
  return {
    drafts: shown,
    open: shown?.find(({ id }) => id === openId) ?? null,
    choose: setOpenId,
    begin,
    change,
    set,
    keep: (draft: KeptDraft, slot: string, blob: Blob) =>
      putFile(draft as unknown as Draft, slot, blob).then(reload),
    drop: (draft: KeptDraft, slot: string) => dropFile(draft.id, slot).then(reload),
    remove: (id: string) => removeDraft(id).then(reload),
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
export type ScreenProps = { draft: KeptDraft; drafts: Drafts; start: SellDto };
export type Go = (step: StepName | "home" | "sent") => void;
