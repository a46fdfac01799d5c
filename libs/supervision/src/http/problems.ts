import type { ProblemTable } from '@adal/http';

export const SUPERVISION_PROBLEMS: ProblemTable = {
  'evidence.approval-missing': {
    en: 'Restricted evidence opens after {needed} different officials approved within three days; {have} did.',
    ru: 'Ограниченный пакет открывается после согласия {needed} разных должностных лиц; согласие действует трое суток. Сейчас согласны: {have}.',
    kk: 'Шектеулі пакет {needed} түрлі лауазымды адам келіскеннен кейін ашылады; келісім үш тәулік күшінде. Қазір келіскені: {have}.',
    next: {
      en: 'Ask another official of the department to approve.',
      ru: 'Попросите согласия другого сотрудника департамента.',
      kk: 'Департаменттің басқа қызметкерінен келісім сұраңыз.',
    },
  },
};
