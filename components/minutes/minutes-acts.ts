import type { FormAction } from '@/components/ui/form-state';

/** A Party by code and name. */
export interface Named {
  code: string;
  name: string;
}

/** The page's server actions. */
export interface MinutesActs {
  changePart: FormAction;
  movePart: FormAction;
  removePart: FormAction;
  restorePart: FormAction;
  bracketPart: FormAction;
  settlePart: FormAction;
  addPart: FormAction;
  recordOutcome: FormAction;
  changeOutcome: FormAction;
  withdrawOutcome: FormAction;
}
