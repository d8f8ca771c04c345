/**
 * The id of an agenda item's button. After an action the address leads back to it, so that it keeps the
 * focus.
 */
export const itemControl = (act: 'edit' | 'up' | 'down' | 'remove' | 'restore', id: string) => `${act}-${id}`;
