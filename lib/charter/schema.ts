import { z } from 'zod';

/** Loading the Charter takes nothing: its facts stand in the project's own file. */
export const loadCharterSchema = z.object({});
