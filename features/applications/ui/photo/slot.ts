/** A place for one photograph on a page. */
export type Slot = {
  /** Id of the place on the page, e.g. `piece-2`. */
  id: string;
  kind: string;
  name: string;
  hint: string;
  /** What is there now. */
  document: { id: string; link: string } | null;
  /** One more page of a paper that has some already. */
  isPage: boolean;
};
