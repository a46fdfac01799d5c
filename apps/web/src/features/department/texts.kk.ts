import { caseKk } from './texts-case.kk.js';
import { dossierKk } from './texts-dossier.kk.js';
import { homeKk } from './texts-home.kk.js';
import { logKk } from './texts-log.kk.js';
import { voidKk } from './texts-void.kk.js';

/** Kazakh words of the department; the shape of the other languages. */
export const kk = { home: homeKk, dossier: dossierKk, log: logKk, case: caseKk, voiding: voidKk };

export type DepartmentTexts = typeof kk;
