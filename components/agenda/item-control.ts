/** The id of what can be done to an agenda item: an act leads back to it, and the focus stays there. */
export const itemControl = (act: 'edit' | 'up' | 'down' | 'remove' | 'restore', id: string) => `${act}-${id}`;
