import type { SheetKind } from '@/lib/formats/sheet';
import { type PasteColumn, pasteSheet } from '@/lib/roadmap/paste';

/** The columns of a file of milestones: those of a paste, with dates as files write them. */
export const milestoneFile: SheetKind<PasteColumn> = { ...pasteSheet, dates: ['forecast', 'actual'] };
