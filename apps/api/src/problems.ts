import type { ProblemTable } from '@adal/http';

/** Refusals of the process itself: staff grants. */
export const API_PROBLEMS: ProblemTable = {
  'contest.role-conflict': {
    status: 409,
    en: 'This person already has another role in this contest.',
    ru: 'У этого человека уже есть другая роль в этом конкурсе.',
    kk: 'Бұл адамның осы конкурста басқа рөлі бар.',
    next: {
      en: 'Choose somebody who takes no other part in this contest.',
      ru: 'Выберите того, кто не участвует в этом конкурсе иначе.',
      kk: 'Осы конкурсқа басқаша қатыспайтын адамды таңдаңыз.',
    },
  },
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
