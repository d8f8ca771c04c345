import { z } from 'zod';

/** A person has one address at a time, so nothing is to be said of which. */
export const calendarFeedSchema = z.object({});
