/** A hide: its dye, the dye of alternate panels, the thread it is sewn with. */
export interface Hide {
  readonly skin: string;
  readonly second: string;
  readonly thread: string;
}

export const HIDES: readonly Hide[] = [
  { skin: "#B4713A", second: "#9C5B2A", thread: "#F3E4C6" },
  { skin: "#7A3A22", second: "#652C18", thread: "#E3B35E" },
  { skin: "#C99A2E", second: "#B58420", thread: "#FBF1D8" },
  { skin: "#7A2E3A", second: "#66222E", thread: "#E8C98A" },
  { skin: "#EDE1CB", second: "#DCCCAE", thread: "#A6452B" },
  { skin: "#23425F", second: "#1a344d", thread: "#EAD9B0" },
  { skin: "#2F5A45", second: "#244a38", thread: "#EBD7A0" },
  { skin: "#2B2523", second: "#1e1918", thread: "#C8922A" },
  { skin: "#C65B3A", second: "#ad4a2c", thread: "#FBEBD0" },
];
