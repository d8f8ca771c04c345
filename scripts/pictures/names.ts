/** What a page is shown as. */
export const modes = ['light', 'dark', 'print', 'forced-colours'] as const;
export type Mode = (typeof modes)[number];

/** The widths of the window, in CSS pixels. */
export const widths = [1280, 390] as const;
export type Width = (typeof widths)[number];

const usual: Record<Width, readonly Mode[]> = {
  1280: ['light', 'print', 'forced-colours'],
  390: ['light', 'dark'],
};

/** The modes to take at a width: all of them, or so many that each is taken at one width. */
export const modesAt = (width: Width, all: boolean): readonly Mode[] => (all ? modes : usual[width]);

/**
 * The name of a screen's pictures.
 * @example screenName('/projects/[id]/edit') // 'projects-id-edit'
 */
export const screenName = (screen: string) =>
  screen.replaceAll(/[[\]]/g, '').split('/').filter(Boolean).join('-') || 'overview';

/** The file of one picture. */
export const pictureName = (screen: string, width: number, mode: Mode) =>
  `${screenName(screen)}-${width}-${mode}.png`;
