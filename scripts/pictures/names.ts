/** What a page is shown as. */
export const modes = ['light', 'dark', 'print', 'forced-colours'] as const;
export type Mode = (typeof modes)[number];

/** The widths of the window, in CSS pixels. */
export const widths = [1280, 390] as const;

/**
 * The name of a screen's pictures.
 * @example screenName('/projects/[id]/edit') // 'projects-id-edit'
 */
export const screenName = (screen: string) =>
  screen.replaceAll(/[[\]]/g, '').split('/').filter(Boolean).join('-') || 'overview';

/** The file of one picture. */
export const pictureName = (screen: string, width: number, mode: Mode) =>
  `${screenName(screen)}-${width}-${mode}.png`;
