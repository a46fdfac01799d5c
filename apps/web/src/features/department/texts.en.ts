import { caseEn } from './texts-case.en.js';
import { dossierEn } from './texts-dossier.en.js';
import { homeEn } from './texts-home.en.js';
import { logEn } from './texts-log.en.js';
import { voidEn } from './texts-void.en.js';
import type { DepartmentTexts } from './texts.kk.js';

/** English words of the department. */
export const en: DepartmentTexts = {
  home: homeEn,
  dossier: dossierEn,
  log: logEn,
  case: caseEn,
  voiding: voidEn,
};
