/** Why the program does not start or stops. The terminal shows the message, one line. */
export class Refusal extends Error {}
