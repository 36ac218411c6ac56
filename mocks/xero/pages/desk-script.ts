/** The desk's script, as it is served. */
export const deskScript = ``
