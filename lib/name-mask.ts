/** Stands in a text for the name of whoever wrote it, as long as nobody may know; server/classes/marking-names.ts puts it there. */
export const nameMask = '[…]';
