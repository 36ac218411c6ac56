/** What was wrong with the way it was started, in a sentence for the person who did. */
export class StartFailure extends Error {}
