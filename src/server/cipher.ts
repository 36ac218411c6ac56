/** Named keys: new text is sealed with the current one, old text opened with the one that it names. */
export interface Keys {
  current(): {id: string; key: Uint8Array}
  /** Null: not known here. */
  get(id: string): Uint8Array | null
}
