import { caseRu } from './texts-case.ru.js';
import { dossierRu } from './texts-dossier.ru.js';
import { homeRu } from './texts-home.ru.js';
import { logRu } from './texts-log.ru.js';
import { voidRu } from './texts-void.ru.js';
import type { DepartmentTexts } from './texts.kk.js';

/** Russian words of the department. */
export const ru: DepartmentTexts = {
  home: homeRu,
  dossier: dossierRu,
  log: logRu,
  case: caseRu,
  voiding: voidRu,
};
