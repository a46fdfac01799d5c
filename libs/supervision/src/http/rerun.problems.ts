import type { ProblemTable } from '@adal/http';

/** Refusals that a rerun's secretary meets, and whoever acts in a contest that is frozen or voided. */
export const RERUN_PROBLEMS: ProblemTable = {
  'contest.frozen': {
    en: 'The appointment is frozen: an appeal or a case is open.',
    ru: 'Назначение приостановлено: открыта жалоба или дело.',
    kk: 'Тағайындау тоқтатылды: шағым немесе іс ашық.',
    next: {
      en: 'Wait for the decision of the department.',
      ru: 'Дождитесь решения департамента.',
      kk: 'Департамент шешімін күтіңіз.',
    },
  },
  'contest.voided': {
    en: 'The contest is voided; nothing in it goes on.',
    ru: 'Конкурс отменён; ничего в нём больше не происходит.',
    kk: 'Конкурстың күші жойылды; онда енді ештеңе болмайды.',
    next: {
      en: 'Nothing is asked of you here. A rerun, once ordered, is a contest of its own.',
      ru: 'Здесь от вас больше ничего не требуется. Повторный конкурс, если его назначат, идёт отдельно.',
      kk: 'Мұнда сізден енді ештеңе талап етілмейді. Қайталама конкурс тағайындалса, ол бөлек өтеді.',
    },
  },
  'rerun.not-voided': {
    en: 'Only a voided contest is held again; this one is {status}.',
    ru: 'Повторно проводится только отменённый конкурс; состояние этого: {status}.',
    kk: 'Тек күші жойылған конкурс қайта өткізіледі; мұның күйі: {status}.',
  },
  'rerun.intake-open': {
    en: '{waiting} applications were submitted before the void and are still being taken in.',
    ru: 'Заявок, поданных до отмены и ещё не принятых в обработку: {waiting}.',
    kk: 'Күші жойылғанға дейін берілген, бірақ әлі өңдеуге алынбаған өтінім: {waiting}.',
    next: {
      en: 'Order the rerun again in a minute: nobody who applied may be left out.',
      ru: 'Назначьте повторный конкурс через минуту: никто из подавших не должен быть пропущен.',
      kk: 'Қайталама конкурсты бір минуттан кейін тағайындаңыз: өтінім бергендердің бірде-бірі қалып қоймауы керек.',
    },
  },
  'rerun.already-ordered': {
    en: 'A rerun of this contest is ordered already.',
    ru: 'Повторный конкурс уже назначен.',
    kk: 'Қайталама конкурс тағайындалып қойған.',
  },
  'rerun.secretary-at-fault': {
    en: 'This secretary was found at fault.',
    ru: 'Этот секретарь признан виновным.',
    kk: 'Бұл хатшы кінәлі деп танылды.',
    next: {
      en: 'Name another secretary.',
      ru: 'Назовите другого секретаря.',
      kk: 'Басқа хатшыны атаңыз.',
    },
  },
  'rerun.secretary-missing': {
    en: 'Name the secretary who composes the rerun.',
    ru: 'Назовите секретаря повторного конкурса.',
    kk: 'Қайталама конкурстың хатшысын атаңыз.',
  },
  'rerun.member-excluded': {
    en: 'Somebody named here was found at fault and takes no part in the rerun.',
    ru: 'Кто-то из названных признан виновным и в повторном конкурсе не участвует.',
    kk: 'Аталғандардың бірі кінәлі деп танылған, қайталама конкурсқа қатыспайды.',
  },
  'rerun.rules-fixed': {
    en: 'A rerun is held under the rules of the contest that it repeats.',
    ru: 'Повторный конкурс проводится по правилам отменённого.',
    kk: 'Қайталама конкурс күші жойылған конкурстың ережесімен өтеді.',
  },
  'rerun.holders-fixed': {
    en: 'Key holders and threshold stay those of the contest that it repeats.',
    ru: 'Хранители ключей и порог остаются прежними.',
    kk: 'Кілт сақтаушылар мен шек бұрынғыдай қалады.',
  },
  'rerun.bank-fixed': {
    en: 'The rerun draws from the other half of the same bank.',
    ru: 'Повторный конкурс берёт задания из другой половины того же банка.',
    kk: 'Қайталама конкурс сол банктің екінші жартысынан алады.',
  },
  'rerun.bank-used': {
    en: 'Both halves of this bank were drawn from already.',
    ru: 'Обе половины этого банка уже использованы.',
    kk: 'Бұл банктің екі жартысы да пайдаланылған.',
    next: { en: 'Pin a fresh bank.', ru: 'Закрепите новый банк.', kk: 'Жаңа банк бекітіңіз.' },
  },
};
