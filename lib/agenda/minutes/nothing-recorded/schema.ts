import { z } from 'zod';
import { given, requiredLines } from '@/lib/typed-text';

/** `text` says that nothing was recorded; the app's messages give it. */
export const nothingRecordedSchema = z.object({ meeting: given(40), text: requiredLines(200) });
