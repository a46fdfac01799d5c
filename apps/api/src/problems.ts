import type { ProblemTable } from '@adal/http';

/** Refusals of the process itself: staff grants. */
export const API_PROBLEMS: ProblemTable = {
  'staff-grant.own': {
    status: 409,
    en: 'Nobody changes the own roles.',
    ru: 'Никто не меняет собственные роли.',
    kk: 'Ешкім өз рөлдерін өзгертпейді.',
    next: {
      en: 'Ask another administrator.',
      ru: 'Попросите другого администратора.',
      kk: 'Басқа әкімшіден сұраңыз.',
    },
  },
  'staff-grant.already-given': {
    status: 409,
    en: 'This role is already given.',
    ru: 'Эта роль уже дана.',
    kk: 'Бұл рөл бұрыннан берілген.',
    next: {
      en: 'Nothing needs to be done.',
      ru: 'Ничего делать не нужно.',
      kk: 'Ештеңе істеудің қажеті жоқ.',
    },
  },
};
