const shown = '[secret]'

/** Wraps a token or key so that no log, error or answer can show it. Only what sends it may open it. */
export class Secret {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  /** The text itself: for the transport and the cipher alone. */
  open(): string {
    return this.#text
  }
  toString(): string {
    return shown
  }
  toJSON(): string {
    return shown
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return shown
  }
}
