import type { RowRemark } from '@/lib/formats/import-rows';

/** The values of a remark's message; a private project has no code. */
export const remarkValues = ({ values }: RowRemark): RowRemark['values'] =>
  values.code === '' ? { ...values, code: 'none' } : values;
