import { wordKey } from '@/lib/formats/word-key';

/** Whether a text names a group by its code, its name, or both together as screens show them. */
export const namesGroup = (typed: string, { code, name }: { code: string; name: string }): boolean =>
  [code, name, code + name, name + code].some((word) => wordKey(word) === wordKey(typed));
