/** What only the testing desk needs. */
export const deskStyles = ``
