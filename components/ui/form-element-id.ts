/** The id of a form's element, for buttons outside that send it. */
export const formElementId = (id: string) => `${id}-form`;
