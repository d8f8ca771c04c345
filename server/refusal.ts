/** Why the program does not start or serve on: the message is the one line that the terminal shows. */
export class Refusal extends Error {}
